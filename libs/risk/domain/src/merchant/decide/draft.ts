import type { RatingChanged } from '@limit-ledger/contracts';
import type { Instant } from '@limit-ledger/kernel';
import type { RulesInForce } from '../../rules/rules-in-force.js';
import type { DayReadings } from '../days/day-readings.js';
import type { Evaluation, MerchantRiskEvent, MerchantRiskEventOf, MerchantRiskEventType } from '../events.js';
import { Reading } from '../measure/reading.js';
import { stateAfter, type RiskState } from '../risk-state.js';

type DataOf<Type extends MerchantRiskEventType> = MerchantRiskEventOf<Type>['data'];

/**
 * The events of one command, on a working state. What came first stands first, then the evaluations in one event, then what
 * follows from them.
 */
export class Draft {
  readonly evaluations: Evaluation[] = [];
  /** Why the rating changes, if it does. */
  ratingCause: Pick<RatingChanged, 'cause' | 'rule'> = { cause: 'fed' };
  momentOf: string | undefined;
  private readonly first: MerchantRiskEvent[] = [];
  private readonly following: MerchantRiskEvent[] = [];
  private lastReading: Reading | undefined;

  constructor(
    readonly merchantId: string,
    public state: RiskState,
    readonly days: DayReadings,
    readonly rules: RulesInForce,
    readonly now: Instant,
  ) {}

  get reading(): Reading {
    if (this.lastReading?.facts !== this.state.facts) this.lastReading = new Reading(this.days, this.state.facts, this.now);
    return this.lastReading!;
  }

  begin<Type extends MerchantRiskEventType>(type: Type, data: DataOf<Type>): void {
    this.take(this.first, type, data);
  }

  record<Type extends MerchantRiskEventType>(type: Type, data: DataOf<Type>): void {
    this.take(this.following, type, data);
  }

  events(): readonly MerchantRiskEvent[] {
    const { evaluations, momentOf, merchantId, now } = this;
    if (evaluations.length === 0 && momentOf === undefined) return [...this.first, ...this.following];
    const data = momentOf === undefined ? { evaluations, merchantId } : { evaluations, merchantId, momentOf };
    return [...this.first, { type: 'rules-evaluated', data, effectiveTime: now }, ...this.following];
  }

  private take<Type extends MerchantRiskEventType>(list: MerchantRiskEvent[], type: Type, data: DataOf<Type>): void {
    const event = { type, data, effectiveTime: this.now } as unknown as MerchantRiskEvent;
    this.state = stateAfter(this.state, event, this.now);
    list.push(event);
  }
}
