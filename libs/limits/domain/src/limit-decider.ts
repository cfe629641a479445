import type { Decider, Instant, Recorded } from '@limit-ledger/kernel';
import type { LimitCommand } from './commands.js';
import { decideLimit } from './decide/decide-limit.js';
import { trafficOf } from './decide/lowest-available.js';
import { dataTextOf } from './event-text/data-text-of.js';
import type { LimitEvent, LimitEventType } from './events.js';
import { LIMIT_PAGING } from './limit-paging.js';
import { MerchantLedger } from './merchant-ledger.js';
import type { LimitsPolicy } from './policy.js';
import type { LimitRejection } from './rejections.js';
import type { LimitState } from './state.js';

export type LimitDecider = Decider<LimitCommand, MerchantLedger, LimitEvent, LimitRejection, LimitState>;

/** Nobody outside is told of these. */
const PRIVATE_TYPES: ReadonlySet<string> = new Set<LimitEventType>(['identity-verified', 'freeze-confirmed', 'signal-not-applied']);
/** Facts that are taken as they are: no value of a policy has a part in them. */
const WITHOUT_POLICY: ReadonlySet<string> = new Set<LimitCommand['type']>(['register-merchant', 'record-identity-check', 'confirm-freeze']);

/**
 * The rules of the stream `merchant-limit-<merchantId>`. Commands bring the policy that decides them; `policyInForce`
 * gives the one for what comes due by itself.
 */
export function limitDecider(policyInForce: (now: Instant) => LimitsPolicy): LimitDecider {
  return {
    initial: (stream) => MerchantLedger.ofStream(stream),
    evolve: (ledger, event) => {
      ledger.evolve(event);
      return ledger;
    },
    decide: (command, ledger, now) => decideLimit(command, ledger.view(keyOf(command)), now),
    due: (ledger, now) => {
      const dueAt = ledger.nextDueAt();
      const next = dueAt === undefined || dueAt > now ? undefined : ledger.nextDue();
      return next === undefined ? undefined : { ...next, policy: policyInForce(now) };
    },
    nextDueAt: (ledger) => ledger.nextDueAt(),
    keyOf,
    view: (ledger, key) => ledger.view(key),
    termsRevision: (ledger) => ledger.merchant.termsRevision,
    policyVersionOf,
    historyNeededSince: (command) => (command.type === 'reserve-limit' ? command.effectiveAt : undefined),
    withHistory,
    dataTextOf,
    isPublic: (type) => !PRIVATE_TYPES.has(type),
    paging: LIMIT_PAGING,
  };
}

const keyOf = (command: LimitCommand): string | undefined => ('orderId' in command ? command.orderId : undefined);

/** What a rule asks for is decided by the rule's version. */
function policyVersionOf(command: LimitCommand): string | undefined {
  if (WITHOUT_POLICY.has(command.type)) return undefined;
  return 'policyVersion' in command ? command.policyVersion : command.policy.version;
}

function withHistory(command: LimitCommand, events: readonly Recorded<LimitEvent>[]): LimitCommand {
  return { ...command, trafficSince: trafficOf(events) };
}
