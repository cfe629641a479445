import type { CheckedEvent } from './checked-event.js';
import { SumsOfDeltas } from './sums-of-deltas.js';
import { SumsOfOrders } from './sums-of-orders.js';

const COMPARED = ['approved', 'reserved', 'used'] as const;

/**
 * Recomputes a merchant's limits from its history, event by event, in two ways, and says what is wrong: an accepted
 * reservation that left a line overdrawn, a sum below 0, the two ways apart, an order accepted twice, a revision missing.
 */
export class HistoryCheck {
  reservations = 0;
  private readonly deltas = new SumsOfDeltas();
  private readonly orders = new SumsOfOrders();
  private nextRevision = 0;

  take(event: CheckedEvent): readonly string[] {
    const wrong: string[] = [];
    if (event.revision !== this.nextRevision) wrong.push(`revision ${this.nextRevision} is missing`);
    this.nextRevision = event.revision + 1;
    this.deltas.apply(event);
    const ofOrder = this.orders.apply(event);
    if (ofOrder !== undefined) wrong.push(ofOrder);
    for (const { line } of event.data.deltas ?? []) wrong.push(...this.apart(line));
    if (event.type === 'limit-reserved') {
      this.reservations += 1;
      for (const line of event.data.order?.lines ?? []) wrong.push(...this.overdrawn(line));
    }
    return wrong.map((each) => `revision ${event.revision} (${event.type}): ${each}`);
  }

  private apart(line: string): readonly string[] {
    const byDeltas = this.deltas.of(line);
    const byOrders = this.orders.of(line);
    return COMPARED.flatMap((sum) => [
      ...(byDeltas[sum] === byOrders[sum] ? [] : [`${sum} of ${line} is ${byDeltas[sum]} by deltas and ${byOrders[sum]} by orders`]),
      ...(byOrders[sum] < 0 ? [`${sum} of ${line} is ${byOrders[sum]}`] : []),
    ]);
  }

  private overdrawn(line: string): readonly string[] {
    const { temporary, reduced, frozenGross } = this.deltas.of(line);
    const { approved, reserved, used } = this.orders.of(line);
    const effective = Math.max(0, approved + temporary - reduced);
    const available = effective - Math.min(frozenGross, effective) - reserved - used;
    return available < 0 ? [`${line} is overdrawn by ${-available}`] : [];
  }
}
