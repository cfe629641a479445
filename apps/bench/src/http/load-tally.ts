import { Latencies, type Percentiles } from '../statistics/latencies.js';

/** What became of everything that a generator sent. */
export interface LoadResult {
  readonly offered: number;
  /** Reservations, of a batch each item. */
  readonly accepted: number;
  /** Answered 429 or 503. */
  readonly refused: number;
  /** Answered 422: it did not fit the limit. */
  readonly overLimit: number;
  /** From the first request to the last answer. */
  readonly seconds: number;
  /** Of accepted requests. */
  readonly latency: Percentiles;
}

const ACCEPTED = [200, 201];

/** Whether the same request may be sent again after a while. */
export const isRefusedForLoad = (status: number): boolean => status === 429 || status === 503;
const OVER_LIMIT = 422;

/** Counts answers. Anything but accepted or refused for load is a fault of the benchmark: `failure` says which. */
export class LoadTally {
  readonly latencies = new Latencies();
  failure: string | undefined;
  private offered = 0;
  private accepted = 0;
  private refused = 0;
  private overLimit = 0;

  constructor(private readonly reservationsARequest: number) {}

  offer(): void {
    this.offered += this.reservationsARequest;
  }

  answer(status: number, milliseconds: number, body: string): void {
    if (isRefusedForLoad(status)) this.refused += this.reservationsARequest;
    else if (status === OVER_LIMIT) this.overLimit += this.reservationsARequest;
    else if (!ACCEPTED.includes(status)) this.failure ??= `answered ${status} ${body}`;
    // An item of a batch that was not accepted is a problem, which has a code.
    else if (body.includes('"code":')) this.failure ??= `an item of a batch was not accepted: ${body.slice(0, 1_000)}`;
    else {
      this.accepted += this.reservationsARequest;
      this.latencies.add(milliseconds);
    }
  }

  result(seconds: number): LoadResult {
    if (this.failure !== undefined) throw new Error(this.failure);
    const { offered, accepted, refused, overLimit } = this;
    return { offered, accepted, refused, overLimit, seconds, latency: this.latencies.percentiles() };
  }
}
