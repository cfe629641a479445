import { assert, type Instant, type Recorded } from '@limit-ledger/kernel';
import type { MerchantRiskEvent, MerchantRiskEventOf } from '../merchant/events.js';
import { rulesInForce } from '../rules/make-rules-in-force.js';
import type { PolicyVersionInForce, RulesInForce } from '../rules/rules-in-force.js';
import type { BacktestEpisode, BacktestReport, RuleBacktest } from './backtest-report.js';
import { BacktestedMerchant } from './backtested-merchant.js';

const FIRST_EPISODES = 100;
/** As of its activation, so that of rules with one id the version's own stands. */
const AFTER_ALL: Instant = '9999-12-31T23:59:59.999Z';
/** Of an instant's text: the date and the hour. */
const HOUR_CHARACTERS = 13;

type Told = BacktestEpisode & { endedAt?: Instant };
type Counts = { -readonly [Member in keyof RuleBacktest]: RuleBacktest[Member] };
type Raised = MerchantRiskEventOf<'signal-raised'>['data'];

export interface BacktestTime {
  /** Episodes from then on count. */
  readonly from?: Instant | undefined;
  /** What was recorded later is not looked at. */
  readonly to: Instant;
}

/**
 * What a version would have done: in the place of its policy's version in force, beside the other policies that are in force
 * now, on the histories of merchants given to it one after another. It holds one merchant's state at a time.
 */
export class Backtest {
  private readonly rules: RulesInForce;
  private readonly policyVersion: string;
  private readonly counts: ReadonlyMap<string, Counts>;
  private readonly perHour = new Map<string, number>();
  private readonly firstEpisodes: Told[] = [];
  private merchants = 0;
  private observations = 0;
  private merchant: BacktestedMerchant | undefined;
  /** Of the merchant at hand: rules that opened an episode, and episodes that count and are open. */
  private readonly opened = new Set<Counts>();
  private readonly open = new Map<string, Told>();

  constructor(
    version: Pick<PolicyVersionInForce, 'policyId' | 'version' | 'document'>,
    inForce: RulesInForce,
    private readonly time: BacktestTime,
  ) {
    const { policyId } = version;
    const others = inForce.active.filter((each) => each.policyId !== policyId);
    this.rules = rulesInForce([...others, { ...version, activeFrom: AFTER_ALL }]);
    this.policyVersion = `${policyId}@${version.version}`;
    this.counts = new Map(
      version.document.rules.flatMap(({ ruleId, lines }) =>
        lines.map((line): [string, Counts] => [`${ruleId}:${line}`, noneOf(ruleId, line)]),
      ),
    );
  }

  /** From here on events of another merchant are given, from the first on. */
  begin(stream: string): void {
    this.end();
    this.merchants += 1;
    this.merchant = new BacktestedMerchant(stream, this.rules, (event) => this.note(event));
  }

  /** The next event of the merchant. Answers `false`, and leaves it out, when it was recorded after the time that is looked at. */
  take(event: Recorded<MerchantRiskEvent>): boolean {
    if (event.recordedTime > this.time.to) return false;
    if (event.type === 'signal-raised') this.noteRecorded(event.data, event.recordedTime);
    if (this.merchant?.take(event) === true) this.observations += 1;
    return true;
  }

  report(): BacktestReport {
    this.end();
    const rules = [...this.counts.values()].map((counts): RuleBacktest => ({ ...counts }));
    const busiest = this.busiestHour();
    return {
      ...(this.time.from !== undefined && { from: this.time.from }),
      to: this.time.to,
      merchants: this.merchants,
      observations: this.observations,
      episodes: rules.reduce((sum, { episodes }) => sum + episodes, 0),
      ...(busiest && { busiestHour: busiest }),
      rules,
      firstEpisodes: this.firstEpisodes,
    };
  }

  /** The first of those with most. */
  private busiestHour(): BacktestReport['busiestHour'] {
    let busiest: BacktestReport['busiestHour'];
    for (const [hour, episodes] of [...this.perHour].sort()) {
      if (episodes > (busiest?.episodes ?? 0)) busiest = { from: `${hour}:00:00.000Z`, episodes };
    }
    return busiest;
  }

  private end(): void {
    this.merchant?.passTo(this.time.to);
    this.merchant = undefined;
    this.opened.clear();
    this.open.clear();
  }

  private note({ type, data, recordedTime }: Recorded<MerchantRiskEvent>): void {
    if (!this.counted(recordedTime)) return;
    if (type === 'rules-evaluated') {
      for (const { key, policyVersion, result } of data.evaluations) {
        if (policyVersion !== this.policyVersion) continue;
        const counts = this.countsOf(`${key}:`);
        counts.evaluations += 1;
        if (result === 'silent') counts.silent += 1;
      }
    } else if (type === 'signal-raised' && data.policyVersion === this.policyVersion) {
      this.noteOpened(data, recordedTime);
    } else if (type === 'signal-cleared') {
      this.noteEnded(data.signalId, recordedTime);
    }
  }

  private noteOpened({ merchantId, signalId, value }: Raised, openedAt: Instant): void {
    const counts = this.countsOf(signalId);
    counts.episodes += 1;
    if (!this.opened.has(counts)) counts.merchants += 1;
    this.opened.add(counts);
    const hour = openedAt.slice(0, HOUR_CHARACTERS);
    this.perHour.set(hour, (this.perHour.get(hour) ?? 0) + 1);
    const episode: Told = { merchantId, signalId, openedAt, value };
    this.open.set(signalId, episode);
    if (this.firstEpisodes.length < FIRST_EPISODES) this.firstEpisodes.push(episode);
  }

  /** Of an episode that counts. */
  private noteEnded(signalId: string, endedAt: Instant): void {
    const episode = this.open.get(signalId);
    if (episode === undefined) return;
    this.open.delete(signalId);
    this.countsOf(signalId).ended += 1;
    episode.endedAt = endedAt;
  }

  private countsOf(signalId: string): Counts {
    const counts = this.counts.get(keyOf(signalId));
    assert(counts !== undefined, `the rule of ${signalId} is in the version`);
    return counts;
  }

  private noteRecorded({ signalId }: Raised, at: Instant): void {
    const counts = this.counted(at) ? this.counts.get(keyOf(signalId)) : undefined;
    if (counts !== undefined) counts.recorded += 1;
  }

  private counted(at: Instant): boolean {
    return this.time.from === undefined || at >= this.time.from;
  }
}

function noneOf(rule: string, line: string): Counts {
  return { rule, line, evaluations: 0, silent: 0, episodes: 0, ended: 0, merchants: 0, recorded: 0 };
}

/** `<rule>:<line>` of `<rule>:<line>:<episode>`. */
const keyOf = (signalId: string): string => signalId.slice(0, signalId.lastIndexOf(':'));
