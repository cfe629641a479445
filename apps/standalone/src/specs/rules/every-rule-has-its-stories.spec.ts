import { readFileSync } from 'node:fs';
import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { BREACHES } from './breaches.js';

const CELLS = ['breach', 'wayBack', 'twice', 'late', 'outOfOrder', 'few'] as const;
/** `<file>: <a part of the title>`, or `none: <why>`. */
type Stories = Readonly<Record<(typeof CELLS)[number], string>> & {
  /** Of what the rule does beside the rest of its row, where a file of its own tells of it. */
  readonly beside?: readonly string[];
};

const ALL = 'twice-late-and-out-of-order';
/** What is fed is told in every way from one list. */
const FED = {
  twice: `${ALL}: twice, and by a feed that observed it again, changes nothing`,
  late: `${ALL}: after a good later day is looked at as of that day`,
  outOfOrder: `${ALL}: in the opposite order comes to the same, by one episode`,
  few: `${ALL}: by fewer than 30 orders is nothing`,
};
const fewOf = (rule: string): string => `none: ${BREACHES.find((each) => each.rule === rule)?.few as string}`;
const ofMoments = (rule: string): object => ({ late: `late-ones: rule: '${rule}'`, few: fewOf(rule) });

const STORIES: Readonly<Record<string, Stories>> = {
  'return-rate': {
    ...FED,
    breach: 'return-rate: freezes half the line on the third day above 8%',
    wayBack: 'return-rate: gives it back after three days of a rolling rate below 8%',
  },
  'return-rate-trend': {
    ...FED,
    breach: 'return-rate-trend: takes 30% off the line after two months up',
    wayBack: 'return-rate-trend: and gives it back at a rolling rate below on three days',
  },
  'daily-peak': {
    ...FED,
    breach: 'daily-peak: is above 150% of the mean, not at it',
    wayBack: 'daily-peak: is released by a quarter of what was frozen at first at each step',
  },
  'promotion-overrun': {
    ...FED,
    breach: 'promotion-overrun: suggests a temporary limit for demand above 150%',
    // The table has no way back: nothing is held. The suggestion itself is over with the demand.
    wayBack: 'promotion-overrun: and is over the day after',
  },
  'inventory-turnover': {
    ...FED,
    breach: 'inventory-turnover: takes 20% off the line below 1.5 a quarter',
    wayBack: 'inventory-turnover: which the certification gives back',
  },
  'overdue-rate': {
    ...FED,
    breach: 'overdue-rate: warns above 5%, once, holds nothing back',
    wayBack: 'overdue-rate: and is over at 5%',
  },
  'overdue-month-ends': {
    ...FED,
    breach: 'overdue-rate: takes 20% off at two month-ends running',
    wayBack: 'overdue-rate: and gives it back at 5%',
  },
  'credit-rating': {
    ...{ ...FED, ...ofMoments('credit-rating') },
    breach: 'ratings: that falls cuts credit to its limit',
    wayBack: 'ratings: and gives all back with the upgrade',
  },
  'own-overdue': {
    ...{ ...FED, ...ofMoments('own-overdue') },
    breach: 'ratings: lowers the rating by a step at the second in 90 days',
    wayBack: 'ratings: until the plan is there and all is paid up',
  },
  'over-use': {
    breach: 'use-of-lines: lowers the rating after 30 days running above 90%',
    wayBack: 'use-of-lines: until it was below 80% on 30 days',
    twice: 'use-of-lines: comes of days in whatever order, once, and of the same ones again not',
    late: 'use-of-lines: and the days before it, told late, change nothing',
    outOfOrder: 'use-of-lines: comes of days in whatever order, once',
    few: 'none: a part of a line is used whole; nothing is sampled',
  },
  'term-mismatch': {
    ...{ ...FED, ...ofMoments('term-mismatch') },
    breach: 'conduct: suggests a shorter term at half of it or less',
    wayBack: 'conduct: and is over with the change',
  },
  device: {
    ...{ ...FED, ...ofMoments('device') },
    breach: 'conduct: ask for a code and a review after the fourth in 7 days',
    wayBack: 'conduct: which 7 quiet days end by the clock alone',
  },
  'cash-out': {
    breach: 'conduct: freezes all of the withdrawal line until a person has looked',
    wayBack: 'conduct: freezes all of the withdrawal line until a person has looked',
    twice: 'conduct: and when all is told twice',
    late: 'conduct: whether the withdrawal or the last order is known first',
    outOfOrder: 'conduct: whether the withdrawal or the last order is known first',
    few: 'none: three orders are the threshold itself',
    beside: [
      'cash-out-pair: is refused at this merchant, others are not, nor is it elsewhere, until a person lets it go',
      'cash-out-pair: is refused once, however often and in whatever order it is told, and late',
      'cash-out-pair: may order again when nobody confirmed it in 7 days',
      'cash-out-pair: may order again when the version that refused it is undone',
    ],
  },
  usage: {
    breach: 'use-of-lines: warns early below 10% of effective',
    wayBack: 'use-of-lines: and is over at 15%',
    twice: 'use-of-lines: and again of the same orders not',
    late: 'use-of-lines: the early one late',
    outOfOrder: 'use-of-lines: the early one late',
    few: 'none: what a line has left is no sample',
  },
};

const textOf = (file: string): string => {
  const name = file === 'late-ones' ? file : `${file}.spec`;
  return readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8');
};

describe('every rule of the table', () => {
  it('has its row here', () => {
    expect(Object.keys(STORIES).sort()).toEqual(DEFAULT_POLICY.rules.map(({ ruleId }) => ruleId).sort());
  });

  it.each(DEFAULT_POLICY.rules)(
    'has a story through HTTP for each way in which it can be told: $ruleId',
    ({ ruleId, condition }) => {
      const stories = STORIES[ruleId]!;
      for (const cell of CELLS) {
        const [file = '', says = ''] = stories[cell].split(/: (.*)/s);
        if (file === 'none') expect([ruleId, cell, condition.minimumSample]).toEqual([ruleId, 'few', undefined]);
        else expect([ruleId, cell, says, textOf(file).includes(says)]).toEqual([ruleId, cell, says, true]);
        if (file === ALL) expect(BREACHES.map(({ rule }) => rule)).toContain(ruleId);
      }
      for (const beside of stories.beside ?? []) {
        const [file = '', says = ''] = beside.split(/: (.*)/s);
        expect([ruleId, says, textOf(file).includes(says)]).toEqual([ruleId, says, true]);
      }
      const isToldByFew = stories.few === FED.few;
      expect(isToldByFew).toBe(condition.minimumSample !== undefined);
      if (isToldByFew) expect(typeof BREACHES.find(({ rule }) => rule === ruleId)?.few).toBe('object');
    },
  );
});
