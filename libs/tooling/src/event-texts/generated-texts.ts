/** Which types of events are written by which generated module; from the root of the checkout. */
export const GENERATED_TEXTS = [
  { events: 'libs/limits/domain/src/events.ts', texts: 'libs/limits/domain/src/event-text/event-texts.generated.ts' },
] as const;
