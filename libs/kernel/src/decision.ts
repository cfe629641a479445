/** What a decider answers. A refusal is a value; `already` says that the same business id was accepted before. */
export type Decision<Event, Rejection> =
  | { readonly kind: 'accepted'; readonly events: readonly Event[] }
  | { readonly kind: 'already' }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

export const accepted = <Event>(events: readonly Event[]): Decision<Event, never> => ({ kind: 'accepted', events });
export const already: Decision<never, never> = { kind: 'already' };
export const rejected = <Rejection>(rejection: Rejection): Decision<never, Rejection> => ({ kind: 'rejected', rejection });
