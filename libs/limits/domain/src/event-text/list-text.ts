/** The RFC 8785 text of a list, each item written by `textOf`. */
export function listText<Item>(items: readonly Item[], textOf: (item: Item) => string): string {
  if (items.length === 1) return `[${textOf(items[0] as Item)}]`;
  return `[${items.map((item) => textOf(item)).join(',')}]`;
}
