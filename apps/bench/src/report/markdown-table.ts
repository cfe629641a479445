const NUMBER = /^(?:–|[≥≤]?\s?[\d,.]+(?:\s?(?:×|%|ms|µs|MiB))?)$/;

/** A Markdown table; numbers stand to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isNumber = head.map((_, column) => rows.every((row) => NUMBER.test(String(row[column]))));
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(isNumber.map((right) => (right ? '---:' : '---'))), ...rows.map(line)].join('\n');
}
