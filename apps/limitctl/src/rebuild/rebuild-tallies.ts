import type { Difference, KeptKind, RebuildResult } from './rebuild-result.js';

const MOST_LISTED = 1_000;

const NOTHING = { checkpoint: 0, 'past-state': 0, 'due-moment': 0, 'live-answer': 0 };

/** Counts what was compared. */
export class RebuildTallies {
  merchants = 0;
  events = 0;
  outdated = 0;
  private differing = 0;
  private readonly differences: Difference[] = [];
  private readonly kept = { ...NOTHING };
  private readonly equal = { ...NOTHING };

  /** One kept thing was compared: `detail` says how it differs. Answers whether it is equal. */
  compared(kind: KeptKind, merchantId: string, detail: string | undefined, revision?: number): boolean {
    this.kept[kind] += 1;
    if (detail === undefined) this.equal[kind] += 1;
    else this.differs({ merchantId, kept: kind, ...(revision === undefined ? {} : { revision }), detail });
    return detail === undefined;
  }

  differs(difference: Difference): void {
    this.differing += 1;
    if (this.differences.length < MOST_LISTED) this.differences.push(difference);
  }

  result(): RebuildResult {
    const { merchants, events, outdated, differing, differences, kept, equal } = this;
    const of = (kind: KeptKind) => ({ kept: kept[kind], equal: equal[kind] });
    return {
      merchants,
      events,
      checkpoints: of('checkpoint'),
      pastStates: of('past-state'),
      dueMoments: of('due-moment'),
      liveAnswers: of('live-answer'),
      outdated,
      differing,
      differences,
    };
  }
}
