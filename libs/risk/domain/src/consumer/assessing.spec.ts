import { told } from '@limit-ledger/testing';
import type { AskedAssessment } from './consumer-commands.js';
import { assess, consumer, IN_FORCE, minute, scored, START } from './spec-support/consumer-story.js';

const TIERS = [
  [549, undefined],
  [
    550,
    { tier: 'basic', instalmentsAtMost: 6, downPaymentAtLeast: { amount: 30_000, basisPoints: 3_000 }, interestFreeMonths: 0 },
  ],
  [
    599,
    { tier: 'basic', instalmentsAtMost: 6, downPaymentAtLeast: { amount: 30_000, basisPoints: 3_000 }, interestFreeMonths: 0 },
  ],
  [
    600,
    {
      tier: 'standard',
      instalmentsAtMost: 12,
      downPaymentAtLeast: { amount: 20_000, basisPoints: 2_000 },
      interestFreeMonths: 0,
    },
  ],
  [
    649,
    {
      tier: 'standard',
      instalmentsAtMost: 12,
      downPaymentAtLeast: { amount: 20_000, basisPoints: 2_000 },
      interestFreeMonths: 0,
    },
  ],
  [650, { tier: 'prime', instalmentsAtMost: 12, downPaymentAtLeast: { amount: 0, basisPoints: 0 }, interestFreeMonths: 1 }],
  [950, { tier: 'prime', instalmentsAtMost: 12, downPaymentAtLeast: { amount: 0, basisPoints: 0 }, interestFreeMonths: 1 }],
] as const;

describe('an assessment', () => {
  it.each(TIERS)('at a score of %i gives the terms of its tier, or none', (value, terms) => {
    const type = terms === undefined ? 'assessment-refused' : 'assessment-accepted';
    const outcome = consumer().when(scored(value), START);
    const story = outcome.then({
      type,
      data: { score: { value }, reasons: terms ? ['score-in-tier', 'within-consumer-limit'] : ['score-below-minimum'] },
    });
    expect(story.view('a-1').assessment?.decided.data.terms).toEqual(terms);
  });

  it('holds what the consumer will owe, and is good for as long as the policy says', () => {
    const story = consumer()
      .when(scored(560), START)
      .then({
        type: 'assessment-accepted',
        data: {
          held: 70_000,
          expiresAt: minute(30),
          holdEndsAt: minute(35),
          consumerLimit: { grade: 'entry', limit: 200_000, held: 70_000, owed: 0, available: 130_000 },
          grounds: {
            financed: 70_000,
            policyVersion: 'default@1',
            thresholds: [
              { from: 550, tier: 'basic' },
              { from: 600, tier: 'standard' },
              { from: 650, tier: 'prime' },
            ],
          },
        },
      });
    expect(story.view()).toMatchObject({ held: 70_000, owed: 0 });
  });

  it.each([
    [5, 2],
    [15, 4],
    [25, 8],
  ])('asks for half of a fen half to even: of %i fen %i', (amount, downPayment) => {
    consumer()
      .when(scored(560, { amount }), START)
      .then({ type: 'assessment-accepted', data: { terms: { downPaymentAtLeast: { amount: downPayment } } } });
  });

  it('takes a larger down payment, and refuses a smaller one with what it asks for', () => {
    consumer()
      .when(scored(560, { downPayment: 40_000 }), START)
      .then({ type: 'assessment-accepted', data: { held: 60_000 } })
      .when(scored(560, { assessmentId: 'a-2', orderId: 'o-2', downPayment: 29_999 }), START)
      .then({
        type: 'assessment-refused',
        data: { reasons: ['down-payment-too-low'], terms: { downPaymentAtLeast: { amount: 30_000 } } },
      });
  });

  it('is accepted to the last fen of the consumer limit, over all merchants', () => {
    consumer(told(assess({ amount: 150_000 }), START))
      .when(assess({ assessmentId: 'a-2', merchantId: 'li-bags', amount: 50_001 }), minute(1))
      .then({
        type: 'assessment-refused',
        data: { reasons: ['consumer-limit-insufficient'], consumerLimit: { held: 150_000, available: 50_000 } },
      })
      .when(assess({ assessmentId: 'a-3', merchantId: 'li-bags', amount: 50_000 }), minute(2))
      .then({ type: 'assessment-accepted', data: { consumerLimit: { held: 200_000, available: 0 } } });
  });

  it('tells every reason of a refusal', () => {
    consumer()
      .when(scored(560, { amount: 1_000_000, downPayment: 1 }), START)
      .then({ type: 'assessment-refused', data: { reasons: ['down-payment-too-low', 'consumer-limit-insufficient'] } });
  });

  it('again is known, refused ones too; with other content it is a conflict', () => {
    const changes: readonly Partial<AskedAssessment>[] = [
      { amount: 1 },
      { merchantId: 'li-bags' },
      { orderId: 'o-9' },
      { downPayment: 1 },
      { score: { provider: 'sesame-credit', scale: '350-950', value: 701 } },
      { consent: { at: START } },
      { consent: { at: minute(-1), reference: 'c-1' } },
    ];
    const story = consumer(told(assess(), START), told(scored(500, { assessmentId: 'a-2' }), START));
    story.when(assess(), minute(90)).thenAlready();
    story.when(scored(500, { assessmentId: 'a-2' }), minute(90)).thenAlready();
    for (const change of changes) story.when(assess(change), minute(91)).thenRefused('id.conflict');
  });

  it('of an order that is assessed anew takes the place of the one before', () => {
    const story = consumer(told(assess({ amount: 150_000 }), START))
      .when(assess({ assessmentId: 'a-2', amount: 200_000 }), minute(1))
      .then(
        { type: 'hold-released', data: { assessmentId: 'a-1', amount: 150_000, cause: 'superseded' } },
        { type: 'assessment-accepted', data: { assessmentId: 'a-2', consumerLimit: { held: 200_000, available: 0 } } },
      );
    expect(story.view('a-1').assessment?.order).toBeUndefined();
    story.when(assess({ assessmentId: 'a-3', amount: 200_001 }), minute(2)).then({ type: 'assessment-refused' });
    expect(story.view('a-2').assessment?.order).toEqual({ status: 'assessed', held: 200_000, owed: 0 });
  });

  it.each([
    ['score.provider-unknown', { score: { provider: 'fico', scale: '350-950', value: 700 } }],
    ['score.scale-unknown', { score: { provider: 'sesame-credit', scale: '0-100', value: 70 } }],
    ['score.out-of-scale', { score: { provider: 'sesame-credit', scale: '350-950', value: 951 } }],
    ['score.out-of-scale', { score: { provider: 'sesame-credit', scale: '350-950', value: 349 } }],
    ['assessment.currency-unknown', { currency: 'USD' }],
    ['consent.in-future', { consent: { at: minute(1) } }],
  ] as const)('is not made up where it can not be judged: %s', (code, change) => {
    const story = consumer().when(assess(change), START).thenRefused(code);
    expect(story.view()).toMatchObject({ revision: -1, held: 0 });
  });

  it('is not made where no policy in force says how', () => {
    consumer()
      .when(assess({}, { policyVersion: IN_FORCE.policyVersion }), START)
      .thenRefused('assessment.not-in-force');
  });
});
