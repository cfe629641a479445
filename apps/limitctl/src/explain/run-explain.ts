import { LARGEST_EXPLANATION_PAGE, type ExplainedNumber } from '@limit-ledger/limits-domain';
import { ExplanationQuery, ExplanationQueryHandler, type ExplanationBody } from '@limit-ledger/limits-service';
import { currencyOf } from '../history/currency-of.js';
import { readLedger } from '../ledger-folder/read-ledger.js';
import { print } from '../output/print.js';
import { ExplanationText } from './explanation-text.js';

export interface ExplainOptions {
  readonly revision?: number;
  readonly dataDir?: string;
  readonly json?: boolean;
}

/** Runs `limitctl explain` and prints all pages. Throws `WrongUse` and `Stopped`. */
export async function runExplain(
  merchantId: string,
  number: ExplainedNumber,
  { revision, dataDir, json = false }: ExplainOptions,
): Promise<void> {
  await readLedger(dataDir, async ({ eventStore }) => {
    const text = new ExplanationText(await currencyOf(eventStore, merchantId));
    const handler = new ExplanationQueryHandler(eventStore);
    for (let page: ExplanationBody | undefined; page?.next !== null;) {
      // All pages are of the revision that the first one is of.
      const wanted = { cursor: page?.next, limit: LARGEST_EXPLANATION_PAGE };
      page = await handler.execute(new ExplanationQuery(merchantId, number, page?.revision ?? revision, wanted));
      if (json) await print(JSON.stringify(page));
      else for (const line of text.linesOf(page)) await print(line);
    }
  });
}
