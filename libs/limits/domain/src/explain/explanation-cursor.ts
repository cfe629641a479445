import type { ExplanationCursor } from './explanation.js';

/** `<revision>.<carried>.<orders at zero>`. */
export const CURSOR_PATTERN = /^(0|[1-9]\d{0,15})\.(0|-?[1-9]\d{0,15})\.(0|[1-9]\d{0,15})$/;

export const FIRST_PAGE: ExplanationCursor = { from: 0, carried: 0, ordersAtZero: 0 };

export function cursorText({ from, carried, ordersAtZero }: ExplanationCursor): string {
  return `${from}.${carried}.${ordersAtZero}`;
}

/** The first page without a text; `undefined` for what is no cursor. */
export function cursorOf(text: string | undefined): ExplanationCursor | undefined {
  if (text === undefined) return FIRST_PAGE;
  const [, from, carried, ordersAtZero] = CURSOR_PATTERN.exec(text) ?? [];
  const cursor = { from: Number(from), carried: Number(carried), ordersAtZero: Number(ordersAtZero) };
  return Object.values(cursor).every(Number.isSafeInteger) ? cursor : undefined;
}
