import { coloured } from './coloured.js';

describe('a colour', () => {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  const settings = { FORCE_COLOR, NO_COLOR, TERM };
  const isTTY = process.stdout.isTTY;
  const set = (values: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  beforeEach(() => set({ FORCE_COLOR: undefined, NO_COLOR: undefined, TERM: 'xterm' }));
  afterAll(() => {
    process.stdout.isTTY = isTTY;
    set(settings);
  });

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
  ])('on a terminal (%j) with %j is seen: %j', (terminal, environment, seen) => {
    process.stdout.isTTY = terminal;
    set(environment);
    expect(coloured('red', 'x')).toBe(seen ? '\u001b[31mx\u001b[39m' : 'x');
  });
});
