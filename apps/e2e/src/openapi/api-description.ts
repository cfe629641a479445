import { join } from 'node:path';
import { startProduct } from '@limit-ledger/testing';
import { temporaryFolder } from '../product/temporary-folder.js';

/** Where the description of the API is committed, as the service itself tells it. */
export const API_DESCRIPTION = join(process.cwd(), 'docs/openapi.json');

/** The text of the description that the built product serves, made for reading. */
export async function servedApiDescription(): Promise<string> {
  const folder = temporaryFolder();
  const product = await startProduct(folder.path);
  const document: unknown = await (await fetch(`${product.url}/openapi.json`)).json();
  await product.end('SIGTERM');
  folder.remove();
  return `${JSON.stringify(document, null, 2)}\n`;
}
