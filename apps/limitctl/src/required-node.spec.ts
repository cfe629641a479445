import { isRequiredNode } from './required-node.js';

describe('the Node that limitctl runs on', () => {
  it.each([
    ['20.20.2', false],
    ['23.11.0', false],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('%s: %s', (version, fits) => {
    expect(isRequiredNode(version)).toBe(fits);
  });
});
