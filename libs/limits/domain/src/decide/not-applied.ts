/** Why a consequence of a signal can't be; it is recorded. */
export interface NotApplied {
  readonly code: string;
  readonly detail: string;
}

export const INCOMPLETE: NotApplied = {
  code: 'request.invalid',
  detail: 'a member that this kind of consequence needs is missing',
};

export const ID_TAKEN: NotApplied = { code: 'id.conflict', detail: 'the id was accepted before, for something else' };
