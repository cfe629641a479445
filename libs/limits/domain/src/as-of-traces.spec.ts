import * as fc from 'fast-check';
import { addSeconds, epochMillisecondsOf, type Instant, type Recorded, type Trace } from '@limit-ledger/kernel';
import { sameRunsFirst } from '@limit-ledger/testing';
import { merchantAsOf } from './as-of.js';
import { merchantAfter, traceOf } from './as-of-traces.js';
import type { LimitEvent } from './events.js';
import { randomSteps } from './naive-model/random-commands.js';
import { MERCHANT, RecordedLedger } from './naive-model/recorded-ledger.js';

/** Below 1. */
const part = fc.nat({ max: 999 }).map((thousandths) => thousandths / 1_000);
const START: Instant = '2026-03-02T01:00:00.000Z';
const histories = randomSteps(Date.parse(START));

function traced(event: Recorded<LimitEvent>): Trace | Recorded<LimitEvent> {
  const { revision, recordedTime, effectiveTime } = event;
  const [recordedMilliseconds, effectiveMilliseconds] = [epochMillisecondsOf(recordedTime), epochMillisecondsOf(effectiveTime)];
  const numbers = traceOf(event);
  return numbers === undefined ? event : { revision, recordedMilliseconds, effectiveMilliseconds, numbers };
}

describe('the traces of a merchant', () => {
  it('come to what the events come to, byte for byte, wherever they begin and whichever count', () => {
    let traces = 0;
    let warnings = 0;
    fc.assert(
      fc.property(histories, part, part, (steps, startAt, pointAt) => {
        const ledger = new RecordedLedger(START);
        steps.reduce(
          (now, step) => {
            const at = addSeconds(now, step.pauseSeconds);
            ledger.execute(ledger.commandOf(step, at), at);
            return at;
          },
          addSeconds(START, 100),
        );
        const events = JSON.parse(JSON.stringify(ledger.events)) as Recorded<LimitEvent>[];
        const start = Math.floor((startAt * events.length) / 2);
        const { recordedTime: effectiveAsOf } = events[start + Math.floor(pointAt * (events.length - start))]!;
        const before = merchantAsOf(MERCHANT, events.slice(0, start), {});
        const counted = events.slice(start).filter(({ effectiveTime }) => effectiveTime <= effectiveAsOf);
        const known = counted.map(traced);
        traces += known.filter((each) => 'numbers' in each).length;
        warnings += known.filter((each) => 'numbers' in each && each.numbers![0]! > 2).length;
        const expected = merchantAsOf(MERCHANT, counted, {}, before);
        expect(JSON.stringify(merchantAfter(before, known))).toBe(JSON.stringify(expected));
      }),
      sameRunsFirst(400, histories, part, part),
    );
    expect(traces).toBeGreaterThan(200);
    expect(warnings).toBeGreaterThan(5);
  });

  it('stop on what breaks a line, as events do', () => {
    const at = { recordedMilliseconds: 0, effectiveMilliseconds: 0 };
    const empty = merchantAsOf('m-1', [], {});
    expect(() => merchantAfter(empty, [{ revision: 1, ...at, numbers: [0, 1, 0] }])).toThrow('was opened');
    expect(() => merchantAfter(empty, [{ revision: 1, ...at, numbers: undefined }])).toThrow('is read');
    const times = { effectiveTime: START, recordedTime: START };
    const opened: Recorded<LimitEvent> = {
      type: 'line-opened',
      revision: 0,
      ...times,
      data: { line: 'credit', approved: 9, deltas: [{ line: 'credit', approved: 9 }] },
    };
    const shop = merchantAsOf('m-1', [opened], {});
    for (const numbers of [
      [0, -1, 0],
      [0, 0, -1],
      [0, 1, Number.MAX_SAFE_INTEGER],
    ]) {
      expect(() => merchantAfter(shop, [{ revision: 1, ...at, numbers }])).toThrow(/negative|range/);
    }
  });
});
