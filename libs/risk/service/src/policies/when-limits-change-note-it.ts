import type { CommandBus } from '@nestjs/cqrs';
import type { MerchantLimitStateV1, PublishedEvent } from '@limit-ledger/contracts';
import type { Reaction } from '@limit-ledger/platform';
import type { LimitNote } from '@limit-ledger/risk-domain';
import { RiskRequest } from '../commands/risk-request.js';
import type { LinesToNote, ToldLines } from '../lines/lines-to-note.js';
import { LIMIT_EVENT_TYPES, limitNoteOf, linesNoteOf } from '../notes/limit-note-of.js';

const ACTOR = { subject: 'risk', role: 'service' };
const STATE_TYPE = 'limit-ledger.limits.merchant-limit-state.v1';

/** What rules need to know of a merchant's limits is noted in its risk, and what it touches is evaluated. */
export function whenLimitsChangeNoteIt(commandBus: Pick<CommandBus, 'execute'>): Readonly<Record<string, Reaction>> {
  const ofEvent: Reaction = async (event) => {
    const note = limitNoteOf(event);
    if (note !== undefined) await execute(commandBus, event, note);
  };
  return Object.fromEntries(LIMIT_EVENT_TYPES.map((type) => [type, ofEvent]));
}

/** What a merchant's lines have come to is noted too, with what follows, if not at once. */
export function whenLinesAreToldNoteThem(lines: Pick<LinesToNote, 'take'>): Readonly<Record<string, Reaction>> {
  return {
    [STATE_TYPE]: async (event) => {
      const note = linesNoteOf(event as PublishedEvent<string, MerchantLimitStateV1>);
      const { subject: merchantId, correlationId, id: causationId } = event;
      if (note !== undefined) await lines.take({ merchantId, note, correlationId, causationId });
    },
  };
}

/** How `LinesToNote` notes. */
export function notesLinesBy(commandBus: Pick<CommandBus, 'execute'>): (lines: ToldLines) => Promise<void> {
  return ({ merchantId, note, correlationId, causationId }) =>
    execute(commandBus, { subject: merchantId, correlationId, id: causationId }, note);
}

async function execute(
  commandBus: Pick<CommandBus, 'execute'>,
  { subject, correlationId, id }: Pick<PublishedEvent, 'subject' | 'correlationId' | 'id'>,
  note: LimitNote,
): Promise<void> {
  const asked = { type: 'note-limits', notes: [note] } as const;
  await commandBus.execute(new RiskRequest(subject, asked, { actor: ACTOR, correlationId, causationId: id }));
}
