import { assert, instantOf, type Recorded, type Trace } from '@limit-ledger/kernel';
import type { LimitEvent } from './events.js';
import { evolveMerchant } from './evolve/evolve-merchant.js';
import { MovingLine } from './evolve/moving-line.js';
import { isOrderEvent, isOrderTraffic } from './order-event.js';
import type { MerchantState } from './state.js';
import { LINE_KINDS } from './words.js';

/** A trace is made of threes: the place of a line in `LINE_KINDS`, and what its reserved and used move by; or, counted from here, */
const WARNED = LINE_KINDS.length;
const SIZE = 3;

/**
 * What of an event moves a merchant, its orders apart, in numbers: of order traffic, a warning that an order raised included
 * (with the part of effective at which it may be raised again). Other events are rare and say more.
 */
export function traceOf(event: Recorded<LimitEvent> | LimitEvent): readonly number[] | undefined {
  if (event.type === 'usage-warning-raised' && isOrderTraffic(event)) {
    return [WARNED + LINE_KINDS.indexOf(event.data.line), event.data.rearmBasisPoints, 0];
  }
  if (!isOrderEvent(event)) return undefined;
  const numbers: number[] = [];
  for (const { line, reserved = 0, used = 0, ...others } of event.data.deltas) {
    assert(Object.keys(others).length === 0, `${event.type} moves nothing but reserved and used`);
    numbers.push(LINE_KINDS.indexOf(line), reserved, used);
  }
  return numbers;
}

/** The merchant after what the traces and events tell, in order; byte for byte as if all were events. */
export function merchantAfter(merchant: MerchantState, steps: Iterable<Trace | Recorded<LimitEvent>>): MerchantState {
  let after = merchant;
  let moving: MovingMerchant | undefined;
  for (const step of steps) {
    if ('type' in step) {
      after = evolveMerchant(moving?.merchant() ?? after, step);
      moving = undefined;
    } else {
      moving ??= new MovingMerchant(after);
      moving.move(step);
    }
  }
  return moving?.merchant() ?? after;
}

/** A merchant under order traffic alone. */
class MovingMerchant {
  private readonly lines: (MovingLine | undefined)[];
  private last: Trace | undefined;

  constructor(private readonly from: MerchantState) {
    this.lines = LINE_KINDS.map((kind) => from.lines[kind] && new MovingLine(from.lines[kind]));
  }

  move(trace: Trace): void {
    const { numbers } = trace;
    assert(numbers !== undefined, `the event of revision ${trace.revision} is read`);
    this.last = trace;
    for (let index = 0; index < numbers.length; index += SIZE) {
      const place = numbers[index]!;
      const line = this.lines[place % WARNED];
      assert(line !== undefined, `line ${place} was opened`);
      if (place < WARNED) line.move(numbers[index + 1]!, numbers[index + 2]!);
      else line.warn(numbers[index + 1]!);
    }
  }

  merchant(): MerchantState {
    const { from, last } = this;
    if (last === undefined) return from;
    const lines = { ...from.lines };
    LINE_KINDS.forEach((kind, place) => {
      const line = this.lines[place];
      if (line !== undefined) lines[kind] = line.state();
    });
    return { ...from, revision: last.revision, recordedTime: instantOf(last.recordedMilliseconds), lines };
  }
}
