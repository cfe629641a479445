import { toldError } from './told-error.js';

const jsonError = (text: string): string => {
  try {
    return String(JSON.parse(text));
  } catch (error) {
    return String(error);
  }
};

describe('an error as it is told', () => {
  it.each([
    ['Error: the line credit is not open', 'Error', 'the line credit is not open'],
    ['UnreadableMessage: ce_specversion is missing', 'UnreadableMessage', 'ce_specversion is missing'],
    ['TypeError', 'TypeError', ''],
    ['something thrown that is no error', 'Error', 'something thrown that is no error'],
    ["Error: can't show what isn't there", 'Error', "can't show what isn't there"],
    ['Error: the name "Zhang "the shoe" San" is odd', 'Error', 'the name … is odd'],
    [
      "TypeError: Cannot read properties of undefined (reading 'Zhang')",
      'TypeError',
      'Cannot read properties of undefined (reading …)',
    ],
    ['Error: `Zhang` and “San” are two', 'Error', '… are two'],
    ['Error: broken off at "Zhang', 'Error', 'broken off at …'],
  ])('%s', (text, name, message) => {
    expect(toldError(text)).toEqual({ name, message });
  });

  it.each(['{"name":"Zhang San","phone":"13800001111', '{"name": Zhang "San" 13800001111}'])('shows nothing of %s', (text) => {
    const told = toldError(jsonError(text));
    expect(told.name).toBe('SyntaxError');
    expect(JSON.stringify(told)).not.toMatch(/Zhang|San|1380/);
  });

  it('is at most 300 characters long', () => {
    expect(toldError(`Error: ${'x'.repeat(301)}`).message).toBe(`${'x'.repeat(299)}…`);
    expect(toldError(`Error: ${'x'.repeat(300)}`).message).toBe('x'.repeat(300));
  });
});
