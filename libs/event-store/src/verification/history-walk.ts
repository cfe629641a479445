import type { AnchoredHead } from '../anchors/heads-format.js';
import { chainFaultOf } from '../chain-fault.js';
import type { Head, StoredEvent } from '../event-store.js';
import type { HistoryFault } from './history-fault.js';

/** One history on its way from its first event to its last, beside what an anchor says about it. */
export class HistoryWalk {
  private last: Head | undefined;
  private fault: { readonly revision: number; readonly reason: HistoryFault } | undefined;

  constructor(
    readonly stream: string,
    private readonly anchor: AnchoredHead | undefined,
  ) {}

  /** The next event of the stream; behind the first that does not hold nothing is looked at. */
  take(event: StoredEvent): void {
    if (this.fault !== undefined) return;
    const reason = chainFaultOf(event, this.last) ?? this.anchorFaultOf(event);
    if (reason === undefined) this.last = event;
    else this.fault = { revision: reason === 'rewritten' ? event.revision : this.events, reason };
  }

  /** The last event that holds. */
  get head(): Head | undefined {
    return this.last && { revision: this.last.revision, hash: this.last.hash };
  }

  /** Whether the rest need not be looked at. */
  get isBroken(): boolean {
    return this.fault !== undefined;
  }

  /** How many events hold. */
  get events(): number {
    return (this.last?.revision ?? -1) + 1;
  }

  /** After the last event: what does not hold, if anything. */
  get broken(): { readonly revision: number; readonly reason: HistoryFault } | undefined {
    if (this.fault !== undefined || this.anchor === undefined || this.anchor.revision < this.events) return this.fault;
    return { revision: this.events, reason: 'tail-cut' };
  }

  private anchorFaultOf({ revision, hash }: StoredEvent): HistoryFault | undefined {
    return this.anchor?.revision === revision && this.anchor.hash !== hash ? 'rewritten' : undefined;
  }
}
