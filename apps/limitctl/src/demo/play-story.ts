import { hash } from 'node:crypto';
import { v7 } from 'uuid';
import { assertNever, businessDateAt, addSeconds, startOfBusinessDay, type Instant } from '@limit-ledger/kernel';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { isRiskReason, LimitsQuery, LimitsQueryHandler, merchantStream, type LimitOutcome } from '@limit-ledger/limits-service';
import type { LedgerFolder } from '../ledger-folder/open-ledger-folder.js';
import type { Story, StoryCommand, StoryNumbers, StoryStep } from './story.js';

/** A story did not go as it is told: the ledger, or the story, is wrong. */
export class StoryBroke extends Error {
  override readonly name = 'StoryBroke';
}

export type Stage = Pick<LedgerFolder, 'eventStore' | 'runner' | 'clock'>;

/** A step as it was played. */
export interface PlayedStep {
  readonly day: number;
  readonly says: string;
  readonly numbers: StoryNumbers;
}

const ACTOR = { subject: 'limitctl-demo', role: 'operator' };
const TEN_O_CLOCK_SECONDS = 10 * 3_600;

/** Plays a story day by day, the last being yesterday, and checks every number that it names. Throws `StoryBroke`. */
export async function playStory(story: Story, stage: Stage): Promise<readonly PlayedStep[]> {
  const player = new Player(story, stage);
  await player.register();
  const played: PlayedStep[] = [];
  for (const step of story.steps) played.push(await player.play(step));
  return played;
}

class Player {
  private readonly today: string;
  private readonly lastDay: number;
  private readonly limits: LimitsQueryHandler;

  constructor(
    private readonly story: Story,
    private readonly stage: Stage,
  ) {
    this.today = businessDateAt(stage.clock.now());
    this.limits = new LimitsQueryHandler(stage.runner, stage.eventStore, stage.clock);
    this.lastDay = Math.max(...story.steps.map(({ day }) => day));
  }

  async register(): Promise<void> {
    const { merchantId, industry } = this.story;
    const onboardedOn = businessDateAt(this.midnight(1));
    const outcome = await this.execute({ type: 'register-merchant', merchantId, currency: 'CNY', industry, onboardedOn }, 1);
    this.check(outcome.kind === 'accepted', `registration: ${outcome.kind}`);
  }

  async play(step: StoryStep): Promise<PlayedStep> {
    const { day, says, commands, refusedAt } = step;
    for (const [index, command] of commands.entries()) {
      const outcome = await this.execute(command, day);
      const mustBeRefused = refusedAt !== undefined && index === commands.length - 1;
      if (mustBeRefused) this.checkRefusal(step, outcome);
      else this.check(outcome.kind === 'accepted', `${says}: ${command.type} was ${outcome.kind}, ${detailOf(outcome)}`);
    }
    const numbers = await this.numbers(day);
    for (const [name, expected] of Object.entries(step.then ?? {}) as [keyof StoryNumbers, number][]) {
      this.check(numbers[name] === expected, `${says}: ${name} is ${numbers[name]}, not ${expected}`);
    }
    return { day, says, numbers };
  }

  private execute(command: StoryCommand, day: number): Promise<LimitOutcome> {
    const effectiveAt = this.moment(day);
    return this.stage.runner.execute({
      stream: merchantStream(this.story.merchantId),
      command: { ...this.withMoments(command), effectiveAt } as AskedLimitCommand,
      actor: ACTOR,
      commandId: v7(),
      keyed: false,
      fingerprint: hash('sha256', JSON.stringify({ ...command, effectiveAt }), 'hex'),
      correlationId: v7(),
    });
  }

  private withMoments(command: StoryCommand): object {
    if (command.type === 'grant-temporary-increase') {
      const { fromDay, untilDay, ...increase } = command;
      return { ...increase, from: this.moment(fromDay), until: this.moment(untilDay) };
    }
    if (command.type === 'freeze-limit' || command.type === 'reduce-line') return { ...command, risk: isRiskReason(command.reasonCode) };
    return command;
  }

  /** As of that day: what begins later does not count yet. */
  private async numbers(day: number): Promise<StoryNumbers> {
    const { merchantId, line } = this.story;
    const { lines } = await this.limits.execute(new LimitsQuery(merchantId, { effectiveAsOf: this.moment(day) }));
    const numbers = lines.find((each) => each.line === line);
    if (numbers === undefined) throw new StoryBroke(`${merchantId} has no line ${line}`);
    return numbers;
  }

  private checkRefusal({ says, refusedAt, refusedBecauseOf = [] }: StoryStep, outcome: LimitOutcome): void {
    const refusal = outcome.kind === 'rejected' && 'refusals' in outcome.rejection ? outcome.rejection.refusals?.[0] : undefined;
    const names = [...(refusal?.freezes ?? []), ...(refusal?.reductions ?? [])];
    this.check(refusal?.available === refusedAt, `${says}: refused at ${refusal?.available}, not at ${refusedAt} (${detailOf(outcome)})`);
    this.check(JSON.stringify(names) === JSON.stringify(refusedBecauseOf), `${says}: names ${names.join(', ')}`);
  }

  private check(holds: boolean, what: string): void {
    if (!holds) throw new StoryBroke(`${this.story.merchantId}: ${what}`);
  }

  /** When the story's day happens. */
  private moment(day: number): Instant {
    return addSeconds(this.midnight(day), TEN_O_CLOCK_SECONDS);
  }

  /** 0:00 in Shanghai of the story's day. */
  private midnight(day: number): Instant {
    return startOfBusinessDay(this.today, day - this.lastDay - 1);
  }
}

function detailOf(outcome: LimitOutcome): string {
  switch (outcome.kind) {
    case 'accepted':
    case 'already':
      return 'as if it were right';
    case 'rejected':
      return `${outcome.rejection.code}: ${outcome.rejection.detail}`;
    default:
      return assertNever(outcome);
  }
}
