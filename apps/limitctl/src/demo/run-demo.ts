import { existsSync, readdirSync } from 'node:fs';
import { verifyStore } from '@limit-ledger/event-store';
import { EXAMPLE } from '../import/example-data.js';
import { importAccounts } from '../import/import-accounts.js';
import { ReportLines } from '../import/import-report.js';
import { summaryText } from '../import/import-summary.js';
import { Progress } from '../import/progress.js';
import { readAccounts } from '../import/read-accounts.js';
import { readMapping } from '../import/read-mapping.js';
import { RunnerLedger } from '../import/runner-ledger.js';
import { Table } from '../import/table.js';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { openLedgerFolder, type LedgerFolder } from '../ledger-folder/open-ledger-folder.js';
import { WrongUse } from '../wrong-use.js';
import { ALL_STORIES } from './all-stories.js';
import { playStory } from './play-story.js';
import { storyText } from './story-text.js';
import { whatToLookAt } from './what-to-look-at.js';

export interface DemoOptions {
  readonly dataDir: string;
  /** How many accounts to import; all when left out. */
  readonly accounts?: number;
}

/** Imports, tells the stories, verifies, and prints all that; answers whether every chain is intact. Throws `WrongUse` and `StoryBroke`. */
export async function runDemo({ dataDir, accounts = EXAMPLE.accounts }: DemoOptions): Promise<boolean> {
  refuseUnlessEmpty(dataDir);
  const startedAt = performance.now();
  const settings = folderSettings(dataDir);
  const folder = await openLedgerFolder(settings);
  try {
    await importExample(folder, accounts);
    for (const story of ALL_STORIES) console.log(storyText(story, await playStory(story, folder)));
    const { streams, events, broken, brokenStreams } = await verifyStore(settings.eventStoreUrl);
    for (const { stream, revision } of broken) console.log(`${stream} is broken at revision ${revision}`);
    const number = (value: number): string => value.toLocaleString('en-US');
    console.log(`\nVerified: ${number(streams)} histories with ${number(events)} events, ${brokenStreams} broken.`);
    console.log(`Done in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s.\n\n${whatToLookAt(dataDir)}`);
    return broken.length === 0;
  } finally {
    await folder.close();
  }
}

function refuseUnlessEmpty(dataDir: string): void {
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return;
  throw new WrongUse([
    `${dataDir} is not empty: the demo fills an empty folder only; name one with DATA_DIR, for instance DATA_DIR=demo-data npm run demo`,
  ]);
}

async function importExample(folder: LedgerFolder, accountsAtMost: number): Promise<void> {
  console.log(
    `Importing ${accountsAtMost.toLocaleString('en-US')} real credit limits (card holders' limits standing in for merchants'):`,
  );
  const table = new Table(EXAMPLE.file);
  const progress = new Progress(process.stderr, () => table.done);
  const print = (line: string): void => console.log(line);
  const report = new ReportLines('UCI_Credit_Card.csv.gz', print);
  const rows = readAccounts(table, readMapping(EXAMPLE.mapping));
  const ledger = new RunnerLedger(folder);
  const summary = await importAccounts({ file: EXAMPLE.file, rows, ledger, report, progress, accountsAtMost });
  progress.clear();
  console.log(summaryText(summary).replace(/^/gm, '  '));
}
