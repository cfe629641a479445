import { readFileSync } from 'node:fs';
import { eventTextsOf } from './event-texts-of.js';
import { GENERATED_TEXTS } from './generated-texts.js';

describe('the generated writers of event data', () => {
  it.each(GENERATED_TEXTS)('$texts is what the types in $events ask for', ({ events, texts }) => {
    expect(readFileSync(texts, 'utf8')).toBe(eventTextsOf(events));
  });
});
