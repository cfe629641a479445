import { markup, type Markup } from './markup.js';

/** The head of a table, which a browser repeats on every printed page; a column of numbers is set flush right. */
export function tableHead(columns: readonly (string | { readonly number: string })[]): Markup {
  const cells = columns.map((column) =>
    typeof column === 'string' ? markup`<th>${column}</th>` : markup`<th class="number">${column.number}</th>`,
  );
  return markup`<thead><tr>${cells}</tr></thead>`;
}
