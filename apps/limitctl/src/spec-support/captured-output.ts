import { jest } from '@jest/globals';

/** What is printed instead of being shown, in every test of the block; begun anew before each. */
export function capturedOutput(): { out: string; error: string } {
  const said = { out: '', error: '' };
  const { FORCE_COLOR, NO_COLOR } = process.env;
  beforeAll(() => {
    delete process.env['FORCE_COLOR'];
    process.env['NO_COLOR'] = '1';
  });
  afterAll(() => {
    delete process.env['NO_COLOR'];
    Object.assign(process.env, FORCE_COLOR === undefined ? {} : { FORCE_COLOR }, NO_COLOR === undefined ? {} : { NO_COLOR });
  });
  beforeEach(() => {
    Object.assign(said, { out: '', error: '' });
    jest.spyOn(console, 'log').mockImplementation((line) => void (said.out += `${line}\n`));
    jest.spyOn(console, 'error').mockImplementation((line) => void (said.error += `${line}\n`));
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said.out += String(text))));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said.error += String(text))));
  });
  afterEach(() => jest.restoreAllMocks());
  return said;
}
