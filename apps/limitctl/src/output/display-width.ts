import { stripVTControlCharacters } from 'node:util';

/** Two columns in a terminal: what East Asian Width (UAX #11) calls wide or fullwidth, as far as texts here can have it. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
/** The halfwidth forms of the scripts above. */
const HALF = /[\uff61-\uffdc]/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal the text takes; colours take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (WITHOUT_WIDTH.test(character)) continue;
    width += WIDE.test(character) && !HALF.test(character) ? 2 : 1;
  }
  return width;
}
