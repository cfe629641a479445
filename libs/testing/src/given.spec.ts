import { given } from './given.js';
import { parkingDecider, type ParkingCommand, type ParkingEvent } from './spec-support/parking-decider.js';
import { told } from './told.js';

const NOON = '2026-03-01T12:00:00.000Z';
const HALF_PAST = '2026-03-01T12:30:00.000Z';
const ONE = '2026-03-01T13:00:00.000Z';
const TWO = '2026-03-01T14:00:00.000Z';

const park = (plate: string): ParkingCommand => ({ type: 'park', plate });
const leave = (plate: string): ParkingCommand => ({ type: 'leave', plate });
const parked: ParkingEvent = { type: 'parked', data: { plate: 'A', until: ONE }, effectiveTime: NOON };
const place = (...past: Parameters<typeof given<ParkingCommand, never, ParkingEvent, never, never>>[2][]) =>
  given(parkingDecider, 'place-1', ...past);

describe('given, when, then', () => {
  it('tells a story', () => {
    const story = place(parked)
      .when(park('B'), NOON)
      .thenRefused('place.taken', { by: 'A' })
      .when(park('A'), NOON)
      .thenAlready()
      .when(leave('A'), NOON)
      .then({ type: 'left', data: { plate: 'A' }, effectiveTime: NOON })
      .when(park('B'), NOON)
      .then({ type: 'parked', data: { plate: 'B' } });
    expect(story.view()).toBe('B');
  });

  it('takes commands for the past', () => {
    place(told(park('A'), NOON), told(leave('A'), NOON)).when(leave('A'), NOON).thenRefused('car.not-here');
    expect(() => place(told(leave('A'), NOON))).toThrow('car.not-here');
  });

  it('lets what is due happen first, and by itself', () => {
    place(parked).when(park('B'), TWO).then({ type: 'parked', data: { plate: 'B' } });
    place(parked).whenTimeComes(TWO).then({ type: 'left', effectiveTime: ONE }).whenTimeComes(TWO).then();
    place(parked).whenTimeComes(NOON).then();
  });

  it('hands a command the events effective after the moment it asks about', () => {
    const story = place(parked, told(leave('A'), HALF_PAST));
    story.when({ type: 'count-since', since: NOON }, TWO).then({ type: 'counted', data: { count: 1 } });
  });

  it('fails when something else came of it', () => {
    const outcome = place(parked).when(leave('A'), NOON);
    expect(() => outcome.then()).toThrow();
    expect(() => outcome.then({ type: 'parked' })).toThrow();
    expect(() => outcome.then({ type: 'left', data: { plate: 'B' } })).toThrow();
    expect(() => outcome.then({ type: 'left', effectiveTime: ONE })).toThrow();
    expect(() => outcome.then({ type: 'left' }, { type: 'left' })).toThrow();
    expect(() => outcome.thenRefused('car.not-here')).toThrow();
    expect(() => outcome.thenAlready()).toThrow();
    const refused = place(parked).when(park('B'), NOON);
    expect(() => refused.thenRefused('car.not-here')).toThrow('place.taken');
    expect(() => refused.thenRefused('place.taken', { by: 'B' })).toThrow();
    expect(() => refused.then()).toThrow('place.taken');
    expect(() => refused.thenAlready()).toThrow();
  });

  it('has no past that runs backwards', () => {
    expect(() => place({ ...parked, recordedTime: TWO }, { ...parked, recordedTime: ONE })).toThrow('before');
  });
});
