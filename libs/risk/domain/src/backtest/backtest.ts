import type { Instant, Recorded } from '@limit-ledger/kernel';
import type { MerchantRiskEvent, MerchantRiskEventOf } from '../merchant/events.js';
import { rulesInForce } from '../rules/make-rules-in-force.js';
import type { PolicyVersionInForce, RulesInForce } from '../rules/rules-in-force.js';
import type { BacktestEpisode, BacktestReport, RuleBacktest } from './backtest-report.js';
import { BacktestedMerchant } from './backtested-merchant.js';

const FIRST_EPISODES = 100;
/** Of an instant's text: the date and the hour. */
const HOUR_CHARACTERS = 13;

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
  private readonly firstEpisodes: BacktestEpisode[] = [];
  private merchants = 0;
  private observations = 0;
  private merchant: BacktestedMerchant | undefined;
  /** Of the merchant at hand: keys of rules that opened an episode, and episodes that count and are open. */
  private readonly opened = new Set<string>();
  private readonly open = new Map<string, { readonly key: string; readonly index: number | undefined }>();

  constructor(
    version: Pick<PolicyVersionInForce, 'policyId' | 'version' | 'document'>,
    inForce: RulesInForce,
    private readonly time: BacktestTime,
  ) {
    const { policyId } = version;
    const others = inForce.active.filter((each) => each.policyId !== policyId);
    const last = others.reduce((latest, { activeFrom }) => (activeFrom > latest ? activeFrom : latest), time.to);
    this.rules = rulesInForce([...others, { ...version, activeFrom: last }]);
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
    const busiest = [...this.perHour].sort(
      ([hour, most], [otherHour, other]) => other - most || (hour < otherHour ? -1 : 1),
    )[0];
    return {
      ...(this.time.from !== undefined && { from: this.time.from }),
      to: this.time.to,
      merchants: this.merchants,
      observations: this.observations,
      episodes: rules.reduce((sum, { episodes }) => sum + episodes, 0),
      ...(busiest && { busiestHour: { from: `${busiest[0]}:00:00.000Z`, episodes: busiest[1] } }),
      rules,
      firstEpisodes: this.firstEpisodes,
    };
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
        const counts = policyVersion === this.policyVersion ? this.counts.get(key) : undefined;
        if (counts === undefined) continue;
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
    const key = keyOf(signalId);
    const counts = this.counts.get(key);
    if (counts === undefined) return;
    counts.episodes += 1;
    if (!this.opened.has(key)) counts.merchants += 1;
    this.opened.add(key);
    const hour = openedAt.slice(0, HOUR_CHARACTERS);
    this.perHour.set(hour, (this.perHour.get(hour) ?? 0) + 1);
    const isTold = this.firstEpisodes.length < FIRST_EPISODES;
    this.open.set(signalId, { key, index: isTold ? this.firstEpisodes.length : undefined });
    if (isTold) this.firstEpisodes.push({ merchantId, signalId, openedAt, value });
  }

  private noteEnded(signalId: string, endedAt: Instant): void {
    const episode = this.open.get(signalId);
    const counts = episode && this.counts.get(episode.key);
    if (episode === undefined || counts === undefined) return;
    this.open.delete(signalId);
    counts.ended += 1;
    const told = episode.index === undefined ? undefined : this.firstEpisodes[episode.index];
    if (told !== undefined && episode.index !== undefined) this.firstEpisodes[episode.index] = { ...told, endedAt };
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
