export function nameOf(line: 'credit' | 'transaction'): string | undefined {
  switch (line) {
    case 'credit':
      return 'Credit';
  }
  return undefined;
}
