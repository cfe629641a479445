import type { Recorded } from '@limit-ledger/kernel';
import { INSIGHT, insightReadings } from '../insight/insight-readings.js';
import { DayLedger } from './days/day-ledger.js';
import { dateOf, dayNumberOf } from './days/day-number.js';
import type { MerchantRiskEvent, MerchantRiskEventOf } from './events.js';
import { supersededAfter } from './facts/facts-after-observation.js';
import { INITIAL_STATE, stateAfter, type RiskState } from './risk-state.js';
import type { RiskView } from './risk-view.js';

const STREAM_PREFIX = 'merchant-risk-';

/** The state of one merchant's risk: owned by its stream, its days changed in place. */
export class MerchantRisk {
  revision = -1;
  state: RiskState = INITIAL_STATE;
  readonly days = new DayLedger();

  constructor(readonly merchantId: string) {}

  static ofStream(stream: string): MerchantRisk {
    return new MerchantRisk(stream.slice(STREAM_PREFIX.length));
  }

  evolve(event: Recorded<MerchantRiskEvent>): void {
    this.revision = event.revision;
    this.state = stateAfter(this.state, event, event.recordedTime);
    if (event.type === 'observation-accepted') this.putDay(event.data);
  }

  /** With the days where the part `INSIGHT` is asked for. */
  view(part?: string): RiskView {
    const { facts, book } = this.state;
    const { latestDay } = this.days;
    return {
      merchantId: this.merchantId,
      revision: this.revision,
      isStale: facts.isStale,
      ...(facts.industry !== undefined && { industry: facts.industry }),
      ...(part === INSIGHT && { readings: insightReadings(this.days) }),
      ...(latestDay !== undefined && { latestDay: dateOf(latestDay), observedAt: this.days.rowOf(latestDay)!.observedAt }),
      ...(facts.rating !== undefined && { rating: facts.rating }),
      ...(facts.fedRating !== undefined && { fedRating: facts.fedRating.value }),
      lines: [...facts.lines.values()].map(({ now }) => now),
      episodes: [...book.episodes.values()],
      muted: [...book.records].flatMap(([key, { isMuted }]) => (isMuted ? [key] : [])),
    };
  }

  private putDay({ observation, standing, stale }: MerchantRiskEventOf<'observation-accepted'>['data']): void {
    if (observation.kind !== 'daily-metrics' || observation.storeId !== undefined) return;
    const { observedAt, values } = observation;
    const day = dayNumberOf(observation.day);
    const before = this.days.rowOf(day);
    if (before !== undefined && standing === 'superseded') {
      this.days.put({ ...before, superseded: supersededAfter(before.superseded, observedAt) });
      return;
    }
    this.days.put({
      day,
      observedAt,
      values,
      superseded: before === undefined ? [] : supersededAfter(before.superseded, before.observedAt),
    });
    const isStale = stale === true;
    if (day !== this.days.latestDay || isStale === this.state.facts.isStale) return;
    this.state = { ...this.state, facts: { ...this.state.facts, isStale } };
  }
}
