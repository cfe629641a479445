import type { CommandBus } from '@nestjs/cqrs';
import { TOPICS, type MerchantLimitStateV1, type PublishedEvent } from '@limit-ledger/contracts';
import type { Reaction } from '@limit-ledger/platform';
import type { LimitNote } from '@limit-ledger/risk-domain';
import { RiskRequest } from '../commands/risk-request.js';
import { LIMIT_EVENT_TYPES, limitNoteOf, linesNoteOf } from '../notes/limit-note-of.js';

export const LIMIT_TOPICS = [TOPICS.limitEvents, TOPICS.limitState] as const;

const ACTOR = { subject: 'risk', role: 'service' };
const STATE_TYPE = 'limit-ledger.limits.merchant-limit-state.v1';

/** What rules need to know of a merchant's limits is noted in its risk, and what it touches is evaluated. */
export function whenLimitsChangeNoteIt(commandBus: Pick<CommandBus, 'execute'>): Readonly<Record<string, Reaction>> {
  const note = async (event: PublishedEvent, told: LimitNote | undefined): Promise<void> => {
    if (told === undefined) return;
    const { subject, correlationId, id } = event;
    const asked = { type: 'note-limits', notes: [told] } as const;
    await commandBus.execute(new RiskRequest(subject, asked, { actor: ACTOR, correlationId, causationId: id }));
  };
  const ofEvent: Reaction = (event) => note(event, limitNoteOf(event));
  return {
    ...Object.fromEntries(LIMIT_EVENT_TYPES.map((type) => [type, ofEvent])),
    [STATE_TYPE]: (event) => note(event, linesNoteOf(event as PublishedEvent<string, MerchantLimitStateV1>)),
  };
}
