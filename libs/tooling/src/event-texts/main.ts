import { writeFileSync } from 'node:fs';
import { eventTextsOf } from './event-texts-of.js';
import { GENERATED_TEXTS } from './generated-texts.js';

for (const { events, texts } of GENERATED_TEXTS) writeFileSync(texts, eventTextsOf(events));
