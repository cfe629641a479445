import { SUBJECT_STORE } from '@limit-ledger/platform';
import type { SubjectStore } from '@limit-ledger/subject-store';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService();

describe('pitfall 11: what people wrote can be erased, and the history stays whole', () => {
  it('keeps notes readable by their reference until their key is destroyed; the chain verifies before and after', async () => {
    const operator = service.as('operator');
    await operator.open('erased', { transaction: 1_000 });
    const freeze = { freezeId: 'f-1', line: 'transaction', amount: 5, reasonCode: 'manual', note: 'Mr Zhang, 138 0000 0000' };
    await operator.post('/v1/merchants/erased/freezes', freeze);
    const before = await operator.get('/v1/merchants/erased/limits');
    const { noteRef } = before.body.freezes[0] as { readonly noteRef: string };
    const subjectStore = service.running.get<SubjectStore>(SUBJECT_STORE, { strict: false });
    expect(await subjectStore.textOf('erased', noteRef)).toBe(freeze.note);

    await subjectStore.destroy('erased');
    expect(await subjectStore.textOf('erased', noteRef)).toBeUndefined();
    await service.restart();
    expect((await service.as('auditor').get('/v1/merchants/erased/verification')).body.intact).toBe(true);
    expect((await operator.get('/v1/merchants/erased/limits')).text).toBe(before.text);
  });
});
