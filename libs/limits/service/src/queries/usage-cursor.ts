/** Where a page of usage begins: at a revision, after so many of its movements. */
export interface UsageCursor {
  readonly revision: number;
  readonly skipped: number;
}

export const USAGE_CURSOR_PATTERN = /^(?:0|[1-9][0-9]{0,14})\.[0-9]$/;

export const usageCursorText = ({ revision, skipped }: UsageCursor): string => `${revision}.${skipped}`;

/** What a text of `USAGE_CURSOR_PATTERN` says. */
export function usageCursorOf(text: string): UsageCursor {
  const [revision = 0, skipped = 0] = text.split('.').map(Number);
  return { revision, skipped };
}
