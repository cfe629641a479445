import type { Decider, Recorded } from '@limit-ledger/kernel';
import type { AskedLimitCommand, LimitCommand } from './commands.js';
import { decideLimit } from './decide/decide-limit.js';
import { trafficOf } from './decide/lowest-available.js';
import { dataTextOf } from './event-text/data-text-of.js';
import type { LimitEvent, LimitEventType } from './events.js';
import { LIMIT_PAGING } from './limit-paging.js';
import { MerchantLedger } from './merchant-ledger.js';
import type { LimitsPolicy, PolicyInForce } from './policy.js';
import type { LimitRejection } from './rejections.js';
import type { LimitState } from './state.js';

export type LimitDecider = Decider<AskedLimitCommand, MerchantLedger, LimitEvent, LimitRejection, LimitState>;

/** Nobody outside is told of these. */
const PRIVATE_TYPES: ReadonlySet<string> = new Set<LimitEventType>([
  'identity-verified',
  'freeze-confirmed',
  'parties-barred',
  'step-noted',
  'notice-ended',
  'signal-not-applied',
  'turnover-noted',
  'limit-reevaluated',
]);
/** Facts that are taken as they are: no value of a policy has a part in them. */
const WITHOUT_POLICY: ReadonlySet<string> = new Set<LimitCommand['type']>([
  'register-merchant',
  'record-identity-check',
  'confirm-freeze',
  'note-turnover',
]);

/**
 * The rules of the stream `merchant-limit-<merchantId>`. What is asked and what comes due by itself is decided by the policy
 * in force when it is recorded; what was decided is told by events alone.
 */
export function limitDecider(policyInForce: PolicyInForce): LimitDecider {
  return {
    initial: (stream) => MerchantLedger.ofStream(stream),
    evolve: (ledger, event) => {
      ledger.evolve(event);
      return ledger;
    },
    decide: (command, ledger, now) => decideLimit({ ...command, policy: policyInForce(now) }, ledger.view(keyOf(command)), now),
    due: (ledger, now) => {
      const dueAt = ledger.nextDueAt();
      return dueAt === undefined || dueAt > now ? undefined : ledger.nextDue();
    },
    nextDueAt: (ledger) => ledger.nextDueAt(),
    keyOf,
    view: (ledger, key) => ledger.view(key),
    termsRevision: (ledger) => ledger.merchant.termsRevision,
    policyVersionOf: (command, now) => policyVersionOf(command, () => policyInForce(now)),
    historyNeededSince: (command) => (command.type === 'reserve-limit' ? command.effectiveAt : undefined),
    withHistory,
    dataTextOf,
    isPublic: (type) => !PRIVATE_TYPES.has(type),
    paging: LIMIT_PAGING,
  };
}

const keyOf = (command: AskedLimitCommand): string | undefined => ('orderId' in command ? command.orderId : undefined);

/** What risk asks for was decided by the version that it names. */
function policyVersionOf(command: AskedLimitCommand, inForce: () => LimitsPolicy): string | undefined {
  if (WITHOUT_POLICY.has(command.type)) return undefined;
  return 'policyVersion' in command ? command.policyVersion : inForce().version;
}

function withHistory(command: AskedLimitCommand, events: readonly Recorded<LimitEvent>[]): AskedLimitCommand {
  return { ...command, trafficSince: trafficOf(events) };
}
