import type { PolicyVersionInForce, RiskValues, RuleInForce, RulesInForce } from './rules-in-force.js';
import { triggersOfRule, type Trigger } from './triggers.js';

/** Indexes the rules of the versions in force. Of active rules with one id the later activation's stands. */
export function rulesInForce(
  active: readonly PolicyVersionInForce[],
  shadow: readonly PolicyVersionInForce[] = [],
): RulesInForce {
  const inOrder = [...active].sort(byActivation);
  const byKey = new Map<string, RuleInForce>();
  const owners = new Map(inOrder.flatMap((version) => version.document.rules.map(({ ruleId }) => [ruleId, version] as const)));
  for (const version of inOrder) {
    for (const each of rulesOf(version, false)) if (owners.get(each.rule.ruleId) === version) byKey.set(each.key, each);
  }
  const byTrigger = new Map<Trigger, RuleInForce[]>();
  for (const each of [...byKey.values(), ...shadow.flatMap((version) => rulesOf(version, true))]) {
    for (const trigger of triggersOfRule(each.rule)) {
      const sharing = byTrigger.get(trigger);
      if (sharing === undefined) byTrigger.set(trigger, [each]);
      else sharing.push(each);
    }
  }
  const policyVersion = inOrder.map(versionText).join('+') || 'none';
  return { active: inOrder, shadow, byTrigger, byKey, policyVersion, values: valuesOf(inOrder) };
}

function valuesOf(inOrder: readonly PolicyVersionInForce[]): RiskValues {
  const last = inOrder.findLast(({ document }) => document.reevaluation !== undefined);
  const assessing = inOrder.findLast(({ document }) => document.assessment !== undefined);
  return {
    staleSeconds: inOrder.findLast(({ document }) => document.staleSeconds !== undefined)?.document.staleSeconds,
    unconfirmedFreezeDays: inOrder.findLast(({ document }) => document.limits?.unconfirmedFreezeDays !== undefined)?.document
      .limits?.unconfirmedFreezeDays,
    ratings: inOrder.findLast(({ document }) => document.ratings !== undefined)?.document.ratings,
    reevaluation: last?.document.reevaluation,
    programmes: inOrder.flatMap(({ document }) => document.programmes ?? []),
    reevaluationVersion: last === undefined ? 'none' : versionText(last),
    healthCheck: inOrder.findLast(({ document }) => document.healthCheck !== undefined)?.document.healthCheck,
    assessment: assessing?.document.assessment,
    assessmentVersion: assessing === undefined ? 'none' : versionText(assessing),
  };
}

const versionText = ({ policyId, version }: PolicyVersionInForce): string => `${policyId}@${version}`;

function byActivation(first: PolicyVersionInForce, second: PolicyVersionInForce): number {
  if (first.activeFrom !== second.activeFrom) return first.activeFrom < second.activeFrom ? -1 : 1;
  if (first.policyId !== second.policyId) return first.policyId < second.policyId ? -1 : 1;
  return first.version - second.version;
}

function rulesOf(version: PolicyVersionInForce, isShadow: boolean): readonly RuleInForce[] {
  const { policyId } = version;
  return version.document.rules.flatMap((rule) =>
    rule.lines.map((line) => ({
      key: `${rule.ruleId}:${line}`,
      rule,
      line,
      policyId,
      version: version.version,
      policyVersion: versionText(version),
      isShadow,
      isPaused: version.paused === true,
    })),
  );
}

/** Nothing is in force. */
export const NO_RULES: RulesInForce = rulesInForce([]);
