import { emptyRecord } from './record-by-id.js';
import { isSeen, seenAfter, type SignalsSeen } from './signals-seen.js';

const warned = (signalId: string): Parameters<typeof seenAfter>[1] => {
  const placedBy = { signalId, rule: 'r', policyVersion: 'p@1', checklist: [], clearsByItself: true, grounds: [] };
  return { type: 'merchant-warned', data: { line: 'credit', reasonCode: 'manual', placedBy } };
};
const after = (...signalIds: readonly string[]): SignalsSeen =>
  signalIds.reduce((seen, signalId) => seenAfter(seen, warned(signalId)), emptyRecord<number>());

describe('the signals seen', () => {
  it('are known by the last episode of each rule and line, whatever came late', () => {
    expect(after('peak:credit:2', 'peak:credit:10', 'peak:credit:9', 'peak:all:1')).toEqual({
      'peak:credit': 10,
      'peak:all': 1,
    });
  });

  it('leave out what is named otherwise', () => {
    expect(after('re-evaluation:credit:2026-11', 'programme:improvement', '12', 'peak:credit:0')).toEqual({});
  });

  it('tell whether an episode or a later one was there, of rules with names like members of objects too', () => {
    const seen = after('constructor:credit:3');
    const of = (rule: string, episode: number): boolean => isSeen(seen, { signalId: '', rule, line: 'credit', episode });
    expect([of('constructor', 2), of('constructor', 3), of('constructor', 4), of('__proto__', 1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
