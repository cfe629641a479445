import type { Recorded } from '@limit-ledger/kernel';
import type { LimitEvent, LineAmount, LineDelta } from '@limit-ledger/limits-domain';
import type { ReadableMetadata } from '../../export/metadata-of-stored.js';
import type { CourseStep } from './course.js';

/** Where an event belongs in a report, beside the orders. */
export interface PlacedStep {
  readonly kind: 'freeze' | 'reduction' | 'increase' | 'decision';
  readonly id: string;
  readonly step: CourseStep;
}

type Sum = Exclude<keyof LineDelta, 'line'>;

/** `undefined` for order traffic, warnings and reminders. */
export function courseStepOf(event: Recorded<LimitEvent>, metadata: ReadableMetadata): PlacedStep | undefined {
  const placed = (kind: PlacedStep['kind'], id: string, sum: Sum): PlacedStep => ({
    kind,
    id,
    step: stepOf(event, metadata, sum),
  });
  switch (event.type) {
    case 'limit-frozen':
    case 'freeze-resolved':
    case 'freeze-confirmed':
    case 'parties-barred':
    case 'freeze-released':
      return placed('freeze', event.data.freezeId, 'frozenGross');
    case 'line-reduced':
    case 'reduction-restored':
      return placed('reduction', event.data.reductionId, 'reduced');
    case 'temporary-increase-granted':
    case 'temporary-increase-started':
    case 'temporary-increase-ended':
      return placed('increase', event.data.increaseId, 'temporary');
    case 'merchant-registered':
    case 'identity-verified':
    case 'line-opened':
    case 'line-adjusted':
    case 'line-lapsed':
    case 'limit-reevaluated':
    case 'lowering-announced':
    case 'lowering-withdrawn':
      return placed('decision', String(event.revision), 'approved');
    default:
      return undefined;
  }
}

interface Read {
  readonly line?: CourseStep['line'];
  readonly deltas?: readonly LineDelta[];
  readonly reasonCode?: string;
  readonly noteRef?: string;
  readonly caseId?: string;
  readonly cause?: string;
  readonly imported?: true;
}

function stepOf(
  { type, revision, effectiveTime, recordedTime, data }: Recorded<LimitEvent>,
  metadata: ReadableMetadata,
  sum: Sum,
): CourseStep {
  const { line, deltas = [], reasonCode, noteRef, caseId, cause, imported = false } = data as Read;
  const { actorSubject, actorRole, policyVersion } = metadata;
  return {
    ...{ type, revision, effectiveTime, recordedTime, actorSubject, actorRole, policyVersion },
    ...(line === undefined ? {} : { line }),
    amounts: deltas.flatMap((delta) => amountIn(delta, sum)),
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(noteRef === undefined ? {} : { noteRef }),
    ...(caseId === undefined ? {} : { caseId }),
    isByDate: cause === 'date',
    isImported: imported,
  };
}

function amountIn(delta: LineDelta, sum: Sum): readonly LineAmount[] {
  const amount = delta[sum];
  return amount === undefined ? [] : [{ line: delta.line, amount }];
}
