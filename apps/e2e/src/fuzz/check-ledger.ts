import type { LedgerClient } from '../product/ledger-client.js';
import { appliedTwice } from '../history/applied-twice.js';
import { brokenLink } from '../history/broken-link.js';
import { overdrawn } from '../history/overdrawn.js';

interface ShownLine {
  readonly line: string;
  readonly approved: number;
  readonly temporary: number;
  readonly reduced: number;
  readonly effective: number;
  readonly frozen: number;
  readonly reserved: number;
  readonly used: number;
  readonly available: number;
}

/** One sentence for everything about a merchant that can't be right: chain, limits kept, ids, identities. */
export async function complaintsOf(client: LedgerClient, merchantId: string): Promise<readonly string[]> {
  const at = `/v1/merchants/${encodeURIComponent(merchantId)}`;
  const history = await client.history(encodeURIComponent(merchantId));
  const { lines } = (await client.get(`${at}/limits`)) as { readonly lines: readonly ShownLine[] };
  const { intact } = (await client.get(`${at}/verification`)) as { readonly intact: boolean };
  const brokenAt = brokenLink(`merchant-limit-${merchantId}`, history);
  return [
    ...(intact ? [] : ['its chain is said to be broken']),
    ...(brokenAt === undefined ? [] : [`its chain is broken at revision ${brokenAt}`]),
    ...overdrawn(history),
    ...appliedTwice(history),
    ...lines.flatMap(wrongIdentities),
  ].map((complaint) => `${merchantId}: ${complaint}`);
}

function wrongIdentities(line: ShownLine): readonly string[] {
  const { approved, temporary, reduced, effective, frozen, reserved, used, available } = line;
  const holds =
    effective === Math.max(0, approved + temporary - reduced) &&
    frozen <= effective &&
    available === effective - frozen - reserved - used;
  return holds ? [] : [`the numbers of a line do not add up: ${JSON.stringify(line)}`];
}
