import { writeFileSync } from 'node:fs';
import { API_DESCRIPTION, servedApiDescription } from './api-description.js';

writeFileSync(API_DESCRIPTION, await servedApiDescription());
