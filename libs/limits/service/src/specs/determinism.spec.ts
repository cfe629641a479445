import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const ARGUMENTS = [
  '../spec-support/print-hashes.mjs',
  '../../../domain/src/fixed-history.json',
  '../spec-support/story.json',
].map(pathOf);

/** These change only with what an answer or an event holds, and then on purpose. */
const STATES = '93851abf39ec707c6fb6d5a9501061b0bcf3133a34737b8ca2f1187b09613121';
const EVENTS = '5300f6b9297c871e6d3b371a79a3b055e253ea6e6742162d44eb6c2fcbb66725';

describe('the same history, in another process', () => {
  it.each([
    ['Asia/Shanghai', 'zh_CN.UTF-8', 'zh-CN'],
    ['UTC', 'en_US.UTF-8', 'en-US'],
    ['America/New_York', 'tr_TR.UTF-8', 'tr-TR'],
    ['Asia/Shanghai', 'tr_TR.UTF-8', 'tr-TR'],
    ['America/New_York', 'zh_CN.UTF-8', 'zh-CN'],
  ])('gives the same states and the same events under %s and %s', (timeZone, language, locale) => {
    const env = { PATH: process.env['PATH'], TZ: timeZone, LC_ALL: language, LANG: language };
    const { status, stdout, stderr } = spawnSync(process.execPath, ARGUMENTS, { encoding: 'utf8', env });
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ locale, timeZone, states: STATES, events: EVENTS });
  });
});
