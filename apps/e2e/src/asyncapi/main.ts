import { writeFileSync } from 'node:fs';
import { EVENTS_DESCRIPTION, eventsDescription } from './events-description.js';

writeFileSync(EVENTS_DESCRIPTION, eventsDescription());
