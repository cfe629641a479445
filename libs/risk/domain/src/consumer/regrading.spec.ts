import { told } from '@limit-ledger/testing';
import { assess, consumer, consumerUnder, IN_FORCE, minute, repaid, START } from './spec-support/consumer-story.js';

const DECEMBER = '2026-11-30T16:00:00.000Z';
const JANUARY = '2026-12-31T16:00:00.000Z';

describe('regrading', () => {
  it('moves who paid on time up at the beginning of the month in Shanghai', () => {
    const story = consumer(told(repaid('r-1'), START));
    expect(story.view().regradedAt).toBe(DECEMBER);
    story.whenTimeComes('2026-11-30T15:59:59.999Z').then();
    story.whenTimeComes(DECEMBER).then({
      type: 'grade-changed',
      data: {
        month: '2026-12',
        gradeBefore: 'entry',
        limitBefore: 200_000,
        grade: 'proven',
        limit: 500_000,
        onTime: 1,
        onTimeAtLeast: 1,
      },
      effectiveTime: DECEMBER,
    });
    story
      .when(assess({ amount: 500_000 }), '2026-12-01T00:00:00.000Z')
      .then({ type: 'assessment-accepted', data: { consumerLimit: { grade: 'proven', limit: 500_000, available: 0 } } });
  });

  it.each(['late', 'missed'] as const)('leaves who was %s once where they are', (outcome) => {
    consumer(told(repaid('r-1'), START), told(repaid('r-2', { outcome }), minute(1)))
      .whenTimeComes(DECEMBER)
      .then({ type: 'grade-kept', data: { grade: 'entry', limit: 200_000, cause: 'late', onTime: 1, [outcome]: 1 } });
  });

  it('looks at each repayment once, and goes no higher than there are grades', () => {
    const story = consumer(told(repaid('r-1'), START))
      .whenTimeComes(DECEMBER)
      .then({ type: 'grade-changed' });
    story.whenTimeComes(JANUARY).then();
    story
      .when(repaid('r-2', { outcome: 'late', dueOn: '2026-12-05' }), '2026-12-07T00:00:00.000Z')
      .then({ type: 'repayment-noted' });
    story.whenTimeComes(JANUARY).then({ type: 'grade-kept', data: { grade: 'proven', cause: 'late', onTime: 0 } });
    story.when(repaid('r-3', { dueOn: '2027-01-05' }), '2027-01-05T00:00:00.000Z').then({ type: 'repayment-noted' });
    story.whenTimeComes('2027-01-31T16:00:00.000Z').then({ type: 'grade-kept', data: { grade: 'proven', cause: 'highest' } });
  });

  it('asks for as many repayments as the policy says', () => {
    const assessment = { ...IN_FORCE.assessment!, regrading: { onTimeAtLeast: 2 } };
    const policy = { policyVersion: 'default@2', assessment };
    consumerUnder(policy, told(repaid('r-1'), START))
      .whenTimeComes(DECEMBER)
      .then({ type: 'grade-kept', data: { cause: 'too-few', onTime: 1, onTimeAtLeast: 2 } });
  });

  it('waits for the month after where no policy says how', () => {
    const story = consumerUnder({ policyVersion: 'default@3' }, told(repaid('r-1'), START));
    story.whenTimeComes(DECEMBER).then({ type: 'grade-kept', data: { cause: 'not-in-force', onTime: 1 } });
    expect(story.view()).toMatchObject({ regradedAt: JANUARY, noted: { 'on-time': 1 } });
  });
});

describe('a repayment', () => {
  it('told twice counts once; with other content it is a conflict', () => {
    const story = consumer(told(repaid('r-1'), START));
    story.when(repaid('r-1'), minute(1)).thenAlready();
    story.when(repaid('r-1', { outcome: 'late' }), minute(1)).thenRefused('id.conflict');
    story.when(repaid('r-1', { dueOn: '2026-11-21' }), minute(1)).thenRefused('id.conflict');
    expect(story.view().noted).toEqual({ 'on-time': 1, late: 0, missed: 0 });
  });

  it('is late from the day after it was due, and may be early', () => {
    const story = consumer();
    story.when(repaid('r-1', { dueOn: '2026-11-24', outcome: 'missed' }), START).thenRefused('repayment.not-due');
    story.when(repaid('r-2', { dueOn: '2026-11-23', outcome: 'missed' }), START).then({ type: 'repayment-noted' });
    story.when(repaid('r-3', { dueOn: '2027-11-24' }), START).then({ type: 'repayment-noted' });
  });
});
