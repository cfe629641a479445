import { codeShownToMerchant, isRiskReason, knownChecklistSteps, knownReasonCodes } from '@limit-ledger/limits-service';
import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';

const { rules, programmes } = DEFAULT_POLICY;
const HOLDS_BACK: readonly string[] = ['freeze', 'reduce', 'reduce-to-rating', 'rating-step', 'require-code'];

describe('what the policy that ships does', () => {
  it('has a public reason in both languages, a risk where limit is held back', () => {
    const known = new Set(knownReasonCodes(false).map(({ code }) => code));
    expect(rules.length).toBeGreaterThanOrEqual(13);
    expect(rules.filter(({ reasonCode }) => !known.has(reasonCode))).toEqual([]);
    const holding = rules.filter(({ consequences }) => consequences.some(({ kind }) => HOLDS_BACK.includes(kind)));
    expect(holding.length).toBeGreaterThan(5);
    expect(holding.filter(({ reasonCode }) => !isRiskReason(reasonCode))).toEqual([]);
  });

  it('names no step that a merchant can not read', () => {
    const asked = rules.flatMap(({ checklist, wayBack }) => [
      ...checklist.map(({ step }) => step),
      ...(wayBack.kind === 'steps' ? wayBack.steps.map(({ step }) => step) : []),
      ...(wayBack.kind === 'measured' ? (wayBack.steps ?? []) : []),
    ]);
    const tasks = (programmes ?? []).flatMap((programme) => programme.tasks);
    const known = knownChecklistSteps();
    expect(asked.length).toBeGreaterThan(10);
    expect([...asked, ...tasks].filter((step) => !known.includes(step))).toEqual([]);
  });

  it('is shown in general terms where it suspects cash-out', () => {
    const suspecting = rules.filter((rule) => rule.case?.kind === 'cash-out');
    expect(suspecting.map(({ reasonCode }) => codeShownToMerchant(reasonCode))).toEqual(['security-check']);
  });
});
