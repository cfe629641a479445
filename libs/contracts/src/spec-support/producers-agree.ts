import type { PolicyActivated, PolicyStopped } from '../risk/policy-events.js';
import type {
  CaseRequested,
  LimitReevaluated,
  RatingChanged,
  SignalCleared,
  SignalEased,
  SignalRaised,
  SignalWidened,
  StepNoted,
  TurnoverReported,
} from '../risk/risk-events.js';
import type { RiskMerchantEventsV1 } from '../risk/merchant-events-v1.generated.js';
import type { RiskPolicyEventsV1 } from '../risk/policy-events-v1.generated.js';

type Name<Type> = Type extends `limit-ledger.risk.${infer Event}.v1` ? Event : never;
type ByName<Events> = { readonly [Type in keyof Events as Name<Type>]: Events[Type] };
type Published = ByName<RiskMerchantEventsV1> & ByName<RiskPolicyEventsV1>;

interface Produced {
  readonly 'signal-raised': SignalRaised;
  readonly 'signal-widened': SignalWidened;
  readonly 'signal-eased': SignalEased;
  readonly 'step-noted': StepNoted;
  readonly 'signal-cleared': SignalCleared;
  readonly 'case-requested': CaseRequested;
  readonly 'rating-changed': RatingChanged;
  readonly 'limit-reevaluated': LimitReevaluated;
  readonly 'turnover-reported': TurnoverReported;
  readonly 'policy-activated': PolicyActivated;
  readonly 'policy-stopped': PolicyStopped;
}

/** The members that only one of the two has. */
type Differing<One, Other> = Exclude<keyof One, keyof Other> | Exclude<keyof Other, keyof One>;
type Nothing<Each extends never> = Each;

type Event = keyof Published & keyof Produced;
type Disagreeing = {
  readonly [Each in Event]: Produced[Each] extends Published[Each] ? Differing<Produced[Each], Published[Each]> : Each;
}[Event];

/** What the risk context writes is what the schemas describe: this compiles only while both name the same events and members. */
export type ProducersAgree = Nothing<Disagreeing | Differing<Published, Produced>>;
