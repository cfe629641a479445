import { validate, version } from 'uuid';
import { newId } from './new-id.js';

describe('a new id', () => {
  it('is a UUIDv7 that was not there before, well beyond one filling of the pool', () => {
    const ids = Array.from({ length: 10_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(ids.at(-1)!.slice(0, 8) >= ids[0]!.slice(0, 8)).toBe(true);
  });
});
