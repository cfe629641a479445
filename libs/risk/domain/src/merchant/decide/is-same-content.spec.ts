import { isSameContent } from './is-same-content.js';

describe('what is observed again', () => {
  it.each([
    ['the same rating', 'A', 'A', true],
    ['another rating', 'A', 'B', false],
    ['the same values', { orders: 3, returns: 1 }, { returns: 1, orders: 3 }, true],
    ['a value that has changed', { orders: 3, returns: 1 }, { orders: 3, returns: 2 }, false],
    ['a value that was not known', { orders: 3 }, { orders: 3, returns: 0 }, false],
    ['a value that is not known any more', { orders: 3, returns: 0 }, { orders: 3 }, false],
    ['a member that is left out, and one that is undefined', { orders: 3, returns: undefined }, { orders: 3 }, true],
    ['nothing at all', {}, {}, true],
    ['values, and none', { orders: 3 }, null, false],
    ['none, and values', null, { orders: 3 }, false],
    ['none, and an empty day', null, {}, false],
    ['an empty day, and none', {}, null, false],
    ['values, and a rating', { orders: 3 }, 'A', false],
    ['a rating, and an empty day', 'A', {}, false],
    ['an empty day, and a number', {}, 3, false],
  ])('%s', (_what, first, second, isSame) => {
    expect(isSameContent(first, second)).toBe(isSame);
  });
});
