import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore } from '@limit-ledger/event-store';
import { canonicalText } from '@limit-ledger/kernel';
import { merchantStream } from '@limit-ledger/limits-service';
import { createDeciderRunner, metadataOf, SystemClock } from '@limit-ledger/platform';
import { DEFAULT_POLICY, policyDecider, policyStream, type PolicyCommand } from '@limit-ledger/risk-domain';
import type { Account } from '../import/account.js';
import { importAccounts } from '../import/import-accounts.js';
import { ReportLines } from '../import/import-report.js';
import { RunnerLedger } from '../import/runner-ledger.js';
import { folderSettings } from './folder-settings.js';
import { openLedgerFolder } from './open-ledger-folder.js';

const CEILING = { windowSeconds: 3_600, merchantsBasisPoints: 100, cases: 50 };

describe('what is brought into a data folder', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'limitctl-policies-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  /** As the service would have written it; versions of a policy that ships are in force at once. */
  async function does(policyId: string, command: PolicyCommand): Promise<string> {
    const eventStore = await openEventStore(folderSettings(dataDir).eventStoreUrl);
    const runner = createDeciderRunner(policyDecider, { store: eventStore, clock: new SystemClock() });
    const outcome = await runner.execute({
      ...{ stream: policyStream(policyId), command, actor: { subject: 'analyst', role: 'analyst' }, keyed: false },
      ...{ commandId: `${policyId}-${command.type}`, fingerprint: '0'.repeat(64), correlationId: 'c' },
    });
    await runner.drain();
    await eventStore.close();
    return outcome.kind;
  }
  const activate = (policyId: string, limits: object): Promise<string> =>
    does(policyId, { type: 'seed-policy', document: { ...DEFAULT_POLICY, limits }, by: 'analyst', ceiling: CEILING });

  /** Of another release, for instance: what can't be decided by is left out, as a whole. */
  async function activateUnusable(): Promise<void> {
    const limits = { validityReminderDays: [5, 6], reservation: { defaultTtlSeconds: 1, maximumTtlSeconds: 2 } };
    const of = { policyId: 'unusable', version: 1, activeFrom: '2026-01-01T00:00:00.000Z', limits };
    const event = {
      eventId: '01a212ce-5e9e-706d-8a45-1b4a45c65229',
      type: 'policy-activated',
      metadata: '{}',
      data: canonicalText(of),
    };
    const eventStore = await openEventStore(folderSettings(dataDir).eventStoreUrl);
    await eventStore.append({ stream: policyStream('unusable'), expected: undefined, events: [event] });
    await eventStore.close();
  }

  /** The days before the end of validity on which reminders are due, and the versions that decided so. */
  async function brought(merchantId: string): Promise<readonly unknown[]> {
    const folder = await openLedgerFolder(folderSettings(dataDir));
    const lines: Account['lines'] = [{ line: 'credit', approved: 1_000, validUntil: '2099-12-31' }];
    const account: Account = { ...{ merchantId, currency: 'CNY', industry: 'toys', onboardedOn: '2026-01-01' }, lines };
    const rows = (async function* one() {
      yield { row: 2, account };
    })();
    const report = new ReportLines('accounts.csv', fail);
    await importAccounts({
      file: 'accounts.csv',
      rows,
      ledger: new RunnerLedger(folder),
      report,
      progress: { add: () => undefined },
    });
    const opened = (await folder.eventStore.read(merchantStream(merchantId))).at(-1)!;
    await folder.close();
    const { reminderDays } = JSON.parse(opened.data) as { readonly reminderDays: readonly number[] };
    return [reminderDays, metadataOf(opened).policyVersion];
  }

  it('is decided by the policies in force there, as the service decides, and by what ships where there is none', async () => {
    expect(await brought('before')).toEqual([[30, 7, 1], 'default@1']);
    await activateUnusable();
    expect(await activate('winter', { validityReminderDays: [21] })).toBe('accepted');
    expect(await brought('meanwhile')).toEqual([[21], 'default@1+winter@1']);
    expect(await does('winter', { type: 'stop-policy', by: 'analyst' })).toBe('accepted');
    expect(await brought('after')).toEqual([[30, 7, 1], 'default@1']);
  });
});

function fail(problem: string): never {
  throw new Error(problem);
}
