import type { Decider, Instant } from '@limit-ledger/kernel';
import type { RulesInForce } from '../rules/rules-in-force.js';
import type { MerchantRiskCommand } from './commands.js';
import { decideMerchantRisk } from './decide/decide-merchant-risk.js';
import { nextDueMoment } from './due/next-due-moment.js';
import { dataTextOf } from './event-text/data-text-of.js';
import { PUBLIC_RISK_EVENT_TYPES, type MerchantRiskEvent } from './events.js';
import { MerchantRisk } from './merchant-risk.js';
import type { MerchantRiskRejection } from './rejections.js';
import type { RiskView } from './risk-view.js';

export type MerchantRiskDecider = Decider<
  MerchantRiskCommand,
  MerchantRisk,
  MerchantRiskEvent,
  MerchantRiskRejection,
  RiskView
>;

const PUBLIC_TYPES: ReadonlySet<string> = new Set(PUBLIC_RISK_EVENT_TYPES);

/**
 * The rules of the stream `merchant-risk-<merchantId>`. Commands bring the rules that decide them; `rulesInForceAt` gives those
 * for what comes due by itself.
 */
export function merchantRiskDecider(rulesInForceAt: (now: Instant) => RulesInForce): MerchantRiskDecider {
  return {
    initial: (stream) => MerchantRisk.ofStream(stream),
    evolve: (risk, event) => {
      risk.evolve(event);
      return risk;
    },
    decide: decideMerchantRisk,
    due: (risk, now) => {
      const next = nextDueMoment(risk);
      return next === undefined || next.at > now ? undefined : { type: 'evaluate', ...next, rules: rulesInForceAt(now) };
    },
    nextDueAt: (risk) => nextDueMoment(risk)?.at,
    keyOf: () => undefined,
    view: (risk, part) => risk.view(part),
    termsRevision: (risk) => risk.revision,
    policyVersionOf: (command) =>
      command.type === 'end-episodes-of' ? `${command.policyId}@${command.version}` : command.rules.policyVersion,
    historyNeededSince: () => undefined,
    withHistory: (command) => command,
    dataTextOf,
    isPublic: (type) => PUBLIC_TYPES.has(type),
  };
}
