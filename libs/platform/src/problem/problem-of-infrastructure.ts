import { memberOf } from '../errors/member-of.js';
import type { ProblemContent } from './problem-content.js';

const DEFAULT_RETRY_SECONDS = 1;

/**
 * Named errors of the runner and the stores: nothing is known to be accepted and the same request may be sent again.
 * Told by name, so that any store's own class will do.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  Overloaded: 'Too many requests are waiting; send the same one again after a while.',
  ClockBehind: 'The clock of this service is wrong; nothing is accepted until it is right.',
  RunnerClosed: 'The service is shutting down; send the same request again.',
  EventStoreUnavailable: 'The event store does not answer; nothing was accepted. Send the same request again after a while.',
  OutcomeUnknown: 'It is not known whether the request was accepted; send the same one again to find out.',
  ViewStoreUnavailable: 'The view store does not answer. Send the same request again after a while.',
  CheckpointStoreUnavailable: 'The checkpoint store does not answer. Send the same request again after a while.',
  AccessLogUnavailable: 'It can not be recorded who looks at this, so it is not shown. Send the same request again after a while.',
  MessageBusUnavailable: 'The message bus does not answer. Send the same request again after a while.',
  HandlerPaused: 'What is needed to take in what others told is away. Send the same request again after a while.',
  SubjectStoreUnavailable: 'The subject store does not answer. Send the same request again after a while.',
};

/** 429 when a queue is full, else 503; `undefined` for any other error. */
export function problemOfInfrastructure(error: unknown): ProblemContent | undefined {
  const name = memberOf(error, 'name');
  const detail = typeof name === 'string' && Object.hasOwn(SENTENCES, name) ? SENTENCES[name] : undefined;
  if (detail === undefined) return undefined;
  const status = memberOf(error, 'because') === 'queue-full' ? 429 : 503;
  const given = memberOf(error, 'retryAfterSeconds');
  const seconds = typeof given === 'number' ? given : DEFAULT_RETRY_SECONDS;
  return { status, code: 'overloaded', detail, headers: { 'retry-after': String(Math.max(1, Math.ceil(seconds))) } };
}
