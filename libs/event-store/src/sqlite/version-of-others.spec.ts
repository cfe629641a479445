import { versionOfOthers } from './version-of-others.js';

describe('the version of a file as others than the own thread write it', () => {
  let [version, batches] = [1, 0];
  let versionOutside: () => number;
  let told: number;
  beforeEach(() => {
    [version, batches] = [1, 0];
    versionOutside = versionOfOthers(
      () => version,
      () => batches,
    );
    told = versionOutside();
  });

  const hasMoved = (): boolean => {
    const before = told;
    told = versionOutside();
    return told !== before;
  };

  it('moves at once where the own thread rests', () => {
    version += 1;
    expect(hasMoved()).toBe(true);
    expect(hasMoved()).toBe(false);
  });

  it('stays while the own thread writes, and moves once when it rests', () => {
    for (let look = 0; look < 3; look += 1) {
      version += 1;
      batches += 1;
      expect(hasMoved()).toBe(false);
    }
    expect(hasMoved()).toBe(true);
    expect(hasMoved()).toBe(false);
  });

  it('moves for a batch that was given before the last look and committed after it', () => {
    batches += 1;
    expect(hasMoved()).toBe(false);
    version += 1;
    expect(hasMoved()).toBe(true);
  });

  it('tells of a file that can no longer be read', () => {
    version = -1;
    expect(hasMoved()).toBe(true);
  });
});
