import { styleText } from 'node:util';

/** Only on a terminal and without NO_COLOR, or where FORCE_COLOR asks for it (no-color.org, force-color.org). */
export function coloured(style: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string): string {
  return isColoured() ? styleText(style, text, { validateStream: false }) : text;
}

function isColoured(): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return (NO_COLOR ?? '') === '' && process.stdout.isTTY && TERM !== 'dumb';
}
