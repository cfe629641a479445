export function answer(find: () => Promise<string>): string {
  return find() ? 'found' : 'missing';
}
