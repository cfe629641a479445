import { REFUSAL_STATUS } from '../answers/refusal-status.js';
import { codeShownToMerchant, isRiskReason, knownReasonCodes, publicReasonOf } from './reason-codes.js';

describe('reason codes', () => {
  it('say in both languages what happened, what to do and by when', () => {
    for (const reason of knownReasonCodes(false)) {
      expect(reason.code).toMatch(/^[a-z0-9-]{1,64}$/);
      for (const language of ['zh-CN', 'en'] as const) {
        expect(Object.values(reason[language]).filter((text) => text.length > 0)).toHaveLength(3);
      }
      expect(reason['zh-CN'].text).toMatch(/[一-鿿]/);
    }
  });

  it('are known once each', () => {
    const codes = knownReasonCodes(false).map((reason) => reason.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('show an unknown code as a general text that is no risk', () => {
    expect(publicReasonOf('moon-phase').en.text).toContain('service agreement');
    expect(isRiskReason('moon-phase')).toBe(false);
    expect(codeShownToMerchant('moon-phase')).toBe('moon-phase');
  });

  it('never tell a merchant of suspected fraud or cash-out', () => {
    const shown = knownReasonCodes(true).map((reason) => reason.code);
    for (const code of ['fraud-suspected', 'cash-out-suspected', 'account-check']) {
      expect(isRiskReason(code)).toBe(true);
      expect(codeShownToMerchant(code)).toBe('security-check');
      expect(shown).not.toContain(code);
      expect(publicReasonOf(code)).toEqual(publicReasonOf('security-check'));
    }
  });

  it('are there for whatever a rule refuses, under its code with hyphens', () => {
    const ruled = Object.entries(REFUSAL_STATUS).flatMap(([code, status]) => (status === 422 ? [code.replace(/\./g, '-')] : []));
    const known = new Set(knownReasonCodes(true).map(({ code }) => code));
    expect(ruled.length).toBeGreaterThan(5);
    expect(ruled.filter((code) => !known.has(code))).toEqual([]);
  });
});
