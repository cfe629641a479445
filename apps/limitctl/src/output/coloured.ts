import { styleText } from 'node:util';

/** Only on a terminal, or where FORCE_COLOR asks for it; never with NO_COLOR. */
export function coloured(style: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string): string {
  return styleText(style, text, { stream: process.stdout });
}
