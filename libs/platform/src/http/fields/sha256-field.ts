import { PatternField } from './pattern-field.js';

export function Sha256Field(description: string): PropertyDecorator {
  return PatternField(description, /^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
}
