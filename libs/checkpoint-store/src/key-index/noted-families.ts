import { NotedKeys } from './noted-keys.js';

const NONE: readonly number[] = [];

/** What was noted of each family of keys, until it is sealed and kept. */
export class NotedFamilies {
  private noted = new Map<string, NotedKeys>();
  private handedOut = new Map<string, NotedKeys>();

  note(family: string, hash: number, revision: number): void {
    keysOf(this.noted, family).note(hash, revision);
  }

  /** How many were noted since they were handed out. */
  countOf(family: string): number {
    return this.noted.get(family)?.count ?? 0;
  }

  /** The oldest first. */
  revisionsOf(family: string, hash: number): readonly number[] {
    const since = this.noted.get(family)?.revisionsOf(hash) ?? NONE;
    const handedOut = this.handedOut.get(family)?.revisionsOf(hash) ?? NONE;
    return handedOut.length === 0 ? since : [...handedOut, ...since];
  }

  /** What has to be kept elsewhere now; to be settled before the family is asked again. */
  handOut(family: string): NotedKeys {
    const keys = keysOf(this.noted, family);
    this.handedOut.set(family, keys);
    this.noted.delete(family);
    return keys;
  }

  settle(areKept: boolean): void {
    const { noted, handedOut } = this;
    this.handedOut = new Map();
    if (areKept) return;
    for (const [family, since] of noted) keysOf(handedOut, family).addAll(since);
    this.noted = handedOut;
  }
}

function keysOf(families: Map<string, NotedKeys>, family: string): NotedKeys {
  const found = families.get(family);
  if (found !== undefined) return found;
  const keys = new NotedKeys();
  families.set(family, keys);
  return keys;
}
