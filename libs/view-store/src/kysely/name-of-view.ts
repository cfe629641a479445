import { assert } from '@limit-ledger/kernel';
import type { View } from '../view.js';

/** The name under which a view's position is kept. A view that could touch the tables of another one is a bug. */
export function nameOfView<Tables>({ name, version, tables }: View<Tables>): string {
  assert(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name), `the view's name is not in kebab case: ${name}`);
  assert(Number.isInteger(version) && version >= 1, `version ${version} of view ${name}`);
  const prefix = `${name.replaceAll('-', '_')}_v${version}`;
  for (const table of tables) {
    assert(table === prefix || table.startsWith(`${prefix}_`), `table ${table} does not begin with ${prefix}`);
  }
  return `${name}@${version}`;
}
