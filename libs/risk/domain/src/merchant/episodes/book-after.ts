import type { ContractParty, Rating } from '@limit-ledger/contracts';
import { addSeconds, SECONDS_AN_HOUR, type Instant } from '@limit-ledger/kernel';
import type { EvaluationResult, MerchantRiskEvent, MerchantRiskEventOf } from '../events.js';
import { keyOfSignal, openEpisodeOf, type EpisodeBook, type OpenEpisode, type RuleRecord } from './episode-book.js';

const NEVER_RAISED: RuleRecord = { episodes: 0, raisedValue: 0, needsClear: false, isMuted: false };

/** The book after an event; the same one where the event changes nothing in it. */
export function bookAfter(
  book: EpisodeBook,
  event: MerchantRiskEvent,
  recordedTime: Instant,
  rating: Rating | undefined,
): EpisodeBook {
  switch (event.type) {
    case 'rules-evaluated':
      return afterEvaluations(book, event.data, recordedTime);
    case 'signal-raised':
      return afterRaise(book, event.data, recordedTime, rating);
    case 'signal-widened': {
      const episode = openEpisodeOf(book, event.data.signalId);
      return episode === undefined ? book : withEpisode(book, widened(episode, event.data.parties));
    }
    case 'signal-eased': {
      const episode = openEpisodeOf(book, event.data.signalId);
      if (episode === undefined) return book;
      const releasedBasisPoints = episode.releasedBasisPoints + event.data.releasesBasisPoints;
      return withEpisode(book, { ...episode, releasedBasisPoints, stepsDone: [...episode.stepsDone, event.data.step] });
    }
    case 'step-noted': {
      const episode = openEpisodeOf(book, event.data.signalId);
      return episode === undefined
        ? book
        : withEpisode(book, { ...episode, stepsDone: [...episode.stepsDone, event.data.step] });
    }
    case 'signal-cleared':
      return afterClear(book, event.data, recordedTime);
    case 'signal-ended':
      return ended(book, event.data.signalId, { needsClear: true, isMuted: event.data.cause === 'lifted' });
    default:
      return book;
  }
}

function widened(episode: OpenEpisode, parties: readonly ContractParty[]): OpenEpisode {
  const consequences = episode.consequences.map((each) =>
    each.kind === 'freeze-pair' ? { ...each, parties: [...each.parties, ...parties] } : each,
  );
  return { ...episode, consequences };
}

function afterRaise(
  book: EpisodeBook,
  data: MerchantRiskEventOf<'signal-raised'>['data'],
  raisedAt: Instant,
  rating: Rating | undefined,
): EpisodeBook {
  const { asOf, value, raisedOn, ratingBefore, unconfirmedEndsAt, decideBy } = data;
  const key = keyOfSignal(data.signalId);
  const episode: OpenEpisode = {
    signalId: data.signalId,
    key,
    rule: data.rule,
    line: data.line,
    episode: data.episode,
    policyVersion: data.policyVersion,
    reasonCode: data.reasonCode,
    raisedAt,
    consequences: data.consequences,
    checklist: data.checklist,
    wayBack: data.wayBack,
    quietHours: data.quietHours,
    ratingSteps: data.ratingSteps ?? 0,
    stepsDone: [],
    checkedAt: raisedAt,
    releasedBasisPoints: 0,
    ...(raisedOn !== undefined && { raisedOn }),
    ...(ratingBefore !== undefined && { ratingBefore }),
    ...(rating !== undefined && { ratingAtRaise: rating }),
    ...(unconfirmedEndsAt !== undefined && { unconfirmedEndsAt }),
    ...(decideBy !== undefined && { decideBy }),
  };
  const record = { episodes: data.episode, raisedAsOf: asOf, raisedValue: value, needsClear: false, isMuted: false };
  return { episodes: new Map(book.episodes).set(key, episode), records: new Map(book.records).set(key, record) };
}

function afterClear(
  book: EpisodeBook,
  { signalId, cause }: MerchantRiskEventOf<'signal-cleared'>['data'],
  recordedTime: Instant,
): EpisodeBook {
  const episode = openEpisodeOf(book, signalId);
  if (episode === undefined || cause !== 'way-back') return ended(book, signalId, {});
  const quietUntil = addSeconds(recordedTime, episode.quietHours * SECONDS_AN_HOUR);
  return ended(book, signalId, { quietUntil, recheckAt: quietUntil, needsClear: episode.wayBack.kind === 'steps' });
}

function ended(book: EpisodeBook, signalId: string, change: Partial<RuleRecord>): EpisodeBook {
  const episode = openEpisodeOf(book, signalId);
  if (episode === undefined) return book;
  const episodes = new Map(book.episodes);
  episodes.delete(episode.key);
  const record = { ...(book.records.get(episode.key) ?? NEVER_RAISED), ...change };
  return { episodes, records: new Map(book.records).set(episode.key, record) };
}

/** Most evaluations change nothing here: the maps are copied for one that does. */
function afterEvaluations(
  book: EpisodeBook,
  { evaluations, momentOf }: MerchantRiskEventOf<'rules-evaluated'>['data'],
  recordedTime: Instant,
): EpisodeBook {
  let after = book;
  for (const { key, result, shadow } of evaluations) {
    if (shadow === true) continue;
    after = afterEvaluation(after, key, result);
    const episode = result === 'unmet' ? after.episodes.get(key) : undefined;
    if (episode !== undefined && episode.checkedAt !== recordedTime)
      after = withEpisode(after, { ...episode, checkedAt: recordedTime });
  }
  if (momentOf === undefined) return after;
  const [record, episode] = [after.records.get(momentOf), after.episodes.get(momentOf)];
  if (record?.recheckAt !== undefined) after = withRecord(after, momentOf, { ...record, recheckAt: undefined });
  return episode === undefined ? after : withEpisode(after, { ...episode, checkedAt: recordedTime });
}

function afterEvaluation(book: EpisodeBook, key: string, result: EvaluationResult): EpisodeBook {
  const record = book.records.get(key);
  if (result === 'paused') {
    return record?.isHeldBack === true ? book : withRecord(book, key, { ...(record ?? NEVER_RAISED), isHeldBack: true });
  }
  if (record === undefined) return book;
  const isClearedOf = result === 'clear' && (record.needsClear || record.isMuted);
  if (!isClearedOf && record.isHeldBack !== true) return book;
  const { isHeldBack: _evaluated, ...rest } = record;
  return withRecord(book, key, isClearedOf ? { ...rest, needsClear: false, isMuted: false } : rest);
}

const withEpisode = (book: EpisodeBook, episode: OpenEpisode): EpisodeBook => ({
  ...book,
  episodes: new Map(book.episodes).set(episode.key, episode),
});

const withRecord = (book: EpisodeBook, key: string, record: RuleRecord): EpisodeBook => ({
  ...book,
  records: new Map(book.records).set(key, record),
});
