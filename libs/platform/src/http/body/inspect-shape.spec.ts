import { DEEPEST, inspectShape, MOST_VALUES } from './inspect-shape.js';

const isTaken = (text: string): boolean => {
  try {
    inspectShape(Buffer.from(text));
    return true;
  } catch {
    return false;
  }
};
const nested = (levels: number): string => `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`;
const list = (values: number): string => `[${Array(values).fill('0').join(',')}]`;

describe('the shape of a text', () => {
  it('may be as deep as is said, and no deeper', () => {
    expect(isTaken(nested(DEEPEST))).toBe(true);
    expect(isTaken(`[${nested(DEEPEST)}]`)).toBe(false);
    expect(
      isTaken(
        `[${Array(DEEPEST * 2)
          .fill('[]')
          .join(',')}]`,
      ),
    ).toBe(true);
  });

  it('may hold as many values as is said, the lists and objects among them, and no more', () => {
    expect([isTaken(list(MOST_VALUES - 1)), isTaken(list(MOST_VALUES))]).toEqual([true, false]);
    expect([isTaken('[],'.repeat(MOST_VALUES / 2 - 1)), isTaken('[],'.repeat(MOST_VALUES / 2))]).toEqual([true, false]);
  });

  it('is not told from what stands in texts', () => {
    for (const inside of ['['.repeat(100), ','.repeat(MOST_VALUES), '\\"['.repeat(100), '\\\\'])
      expect(isTaken(`{"a":"${inside}","b":[]}`)).toBe(true);
    expect(isTaken(`["\\\\",${'['.repeat(DEEPEST)}`)).toBe(false);
  });

  it('is looked for in anything', () => {
    for (const text of ['', '"', '"\\', ']]]]', '{,', '\0']) expect(isTaken(text)).toBe(true);
  });
});
