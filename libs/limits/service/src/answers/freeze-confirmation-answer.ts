import type { FreezeConfirmationBody } from './bodies/terms-write-bodies.js';
import type { Presenter } from './presenter.js';

/** Which confirmation of which freeze was recorded. */
export function freezeConfirmationAnswer(freezeId: string, confirmId: string): Presenter<FreezeConfirmationBody> {
  return { status: 200, accepted: () => ({ freezeId, confirmId }), already: () => ({ freezeId, confirmId }) };
}
