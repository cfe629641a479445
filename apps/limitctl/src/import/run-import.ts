import { WrongUse } from '../wrong-use.js';
import { HttpLedger } from './http-ledger.js';
import { importAccounts } from './import-accounts.js';
import { ReportFile, ReportLines } from './import-report.js';
import { summaryText, type ImportSummary } from './import-summary.js';
import { LedgerUnavailable, type Ledger } from './ledger.js';
import { Stopped } from '../stopped.js';
import { Progress } from './progress.js';
import { readAccounts } from './read-accounts.js';
import { readMapping } from './read-mapping.js';
import { Table } from './table.js';

export interface ImportCommandOptions {
  readonly mapping: string;
  readonly dataDir?: string;
  readonly url?: string;
  readonly token?: string;
  readonly report?: string;
  readonly json?: boolean;
}

/** Runs `limitctl import`, prints as it goes, and answers the summary. Throws `WrongUse`. */
export async function runImport(file: string, options: ImportCommandOptions): Promise<ImportSummary> {
  const mapping = readMapping(options.mapping);
  const table = new Table(file);
  const progress = new Progress(process.stderr, () => table.done);
  const print = (line: string): void => {
    progress.clear();
    console.error(line);
  };
  const report = options.report === undefined ? new ReportLines(file, print) : new ReportFile(options.report, file);
  const ledger = await openLedger(options);
  const interrupt = stopOnSignals(print);
  try {
    const rows = readAccounts(table, mapping);
    const summary = await importAccounts({ file, rows, ledger, report, progress, signal: interrupt.signal });
    progress.clear();
    console.log(options.json === true ? JSON.stringify(summary) : summaryText(summary));
    return summary;
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    throw new Stopped(`the import stopped: ${error.message}; run the same command again to go on, nothing will be doubled`, {
      cause: error,
    });
  } finally {
    progress.clear();
    interrupt.dispose();
    await ledger.close();
  }
}

async function openLedger({ dataDir, url, token }: ImportCommandOptions): Promise<Ledger> {
  if (url === undefined) return openFolder(dataDir);
  if (!URL.canParse(url)) throw new WrongUse([`--url is no URL: ${url}`]);
  if (token === undefined) throw new WrongUse(['--url needs --token (or LIMITCTL_TOKEN) with the role operator']);
  return new HttpLedger(new URL(url.endsWith('/') ? url : `${url}/`), token);
}

async function openFolder(dataDir: string | undefined): Promise<Ledger> {
  const { folderSettings } = await import('../ledger-folder/folder-settings.js');
  const { openLedgerFolder } = await import('../ledger-folder/open-ledger-folder.js');
  const { RunnerLedger } = await import('./runner-ledger.js');
  const folder = await openLedgerFolder(folderSettings(dataDir));
  return new RunnerLedger(folder, () => folder.close());
}

/** The first Ctrl-C or TERM lets what is under way end; a second one ends the process at once, which loses nothing either. */
function stopOnSignals(print: (line: string) => void): { readonly signal: AbortSignal; dispose(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
    print('stopping after what is under way; once more stops at once');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const dispose = (): void => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  return { signal: controller.signal, dispose };
}
