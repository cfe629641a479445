import { validate } from '../validated.js';
import { AmountField } from './amount-field.js';
import { BasisPointsField } from './basis-points-field.js';
import { BooleanField } from './boolean-field.js';
import { BusinessDateField } from './business-date-field.js';
import { CurrencyField } from './currency-field.js';
import { ExactlyOneOf } from './exactly-one-of.js';
import { IdField } from './id-field.js';
import { InstantField } from './instant-field.js';
import { ListField } from './list-field.js';
import { ObjectField } from './object-field.js';
import { ObjectListField } from './object-list-field.js';
import { OneOfField } from './one-of-field.js';
import { OptionalField } from './optional-field.js';
import { ReasonCodeField } from './reason-code-field.js';
import { Sha256Field } from './sha256-field.js';
import { TextField } from './text-field.js';

class DocumentBody {
  @Sha256Field('What it holds.')
  readonly sha256!: string;
}

@ExactlyOneOf('amount', 'share')
class ChoiceBody {
  @OptionalField()
  @AmountField('amount')
  readonly amount?: number;
  @OptionalField()
  @BasisPointsField('share')
  readonly share?: number;
}

class Body {
  @OptionalField()
  @IdField('id')
  readonly id?: string;
  @OptionalField()
  @AmountField('amount')
  readonly amount?: number;
  @OptionalField()
  @BasisPointsField('share')
  readonly share?: number;
  @OptionalField()
  @BooleanField('flag')
  readonly flag?: boolean;
  @OptionalField()
  @BusinessDateField('date')
  readonly date?: string;
  @OptionalField()
  @InstantField('instant')
  readonly instant?: string;
  @OptionalField()
  @OneOfField('kind', ['a', 'b'])
  readonly kind?: string;
  @OptionalField()
  @ListField('lines', { values: ['credit', 'transaction'] }, { max: 2 })
  readonly lines?: readonly string[];
  @OptionalField()
  @ListField('references', { pattern: '^[a-z]{1,3}$', words: 'references' }, { min: 0, max: 2 })
  readonly references?: readonly string[];
  @OptionalField()
  @TextField('note', 10)
  readonly note?: string;
  @OptionalField()
  @ReasonCodeField()
  readonly reasonCode?: string;
  @OptionalField()
  @CurrencyField('currency')
  readonly currency?: string;
  @OptionalField()
  @ObjectListField('documents', DocumentBody, { max: 3 })
  readonly documents?: readonly DocumentBody[];
  @OptionalField()
  @ObjectField('cover', DocumentBody)
  readonly cover?: DocumentBody;
}

const GOOD: Record<string, readonly unknown[]> = {
  id: ['a', 'A1._:-', 'x'.repeat(64)],
  amount: [1, Number.MAX_SAFE_INTEGER],
  share: [1, 10_000],
  flag: [true, false],
  date: ['2024-02-29', '2026-12-31', '1900-01-01'],
  kind: ['a'],
  lines: [['credit'], ['transaction', 'credit']],
  references: [[], ['abc', 'a']],
  note: ['x', '一二三四五六七八九十', ' a '],
  reasonCode: ['fraud-suspected', '0'],
  currency: ['CNY'],
  documents: [[{ sha256: 'ab'.repeat(32) }]],
  cover: [{ sha256: 'ab'.repeat(32) }],
};
const BAD: Record<string, readonly unknown[]> = {
  id: ['', 'a b', 'x'.repeat(65), 'é', 'a\n', 'a\0', 1, null, ['a'], {}],
  amount: [0, -1, 1.5, '1', Number.MAX_SAFE_INTEGER + 1, NaN, null, [1], true],
  share: [0, 10_001, 0.5, '1'],
  flag: ['true', 0, null],
  date: [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-32',
    '1899-12-31',
    '9999-01-01',
    '2026-01-01T00:00:00Z',
    20260101,
    null,
  ],
  instant: [
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+00:00',
    '2026-01-01T24:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01',
    '2026-01-01T00:00:00.0001Z',
    '2026-01-01T00:00:00z',
    1,
    null,
  ],
  kind: ['c', '', ['a'], null],
  lines: [[], 'credit', ['credit', 'credit'], ['withdrawal'], [1], {}, null, ['credit', 'transaction', 'credit']],
  references: [['abcd'], ['a', 'a'], [1], [''], 'a'],
  note: ['', '   ', 'x'.repeat(11), 'a\0', '\ud800', 1, null],
  reasonCode: ['', 'Fraud', 'a_b', 'x'.repeat(65)],
  currency: ['cny', 'CN', 'CNYX'],
  documents: [[], {}, 'a', [{ sha256: 'AB'.repeat(32) }], [{}], [null], [[]], [{ sha256: 'ab'.repeat(32), more: 1 }]],
  cover: [[], [{ sha256: 'ab'.repeat(32) }], 'a', 1, null, {}, { sha256: '' }, { sha256: 'ab'.repeat(32), more: 1 }],
};
const cases = (table: Record<string, readonly unknown[]>) =>
  Object.entries(table).flatMap(([name, values]) => values.map((value) => [name, value] as const));

describe('fields', () => {
  it.each(cases(GOOD))('%s takes %j as it is', (name, value) => {
    const result = validate(Body, { [name]: value });
    expect(result.ok && (result.value as Record<string, unknown>)[name]).toEqual(value);
  });

  it.each(cases(BAD))('%s refuses %j, by its path', (name, value) => {
    const result = validate(Body, { [name]: value });
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.errors).toEqual([{ path: expect.stringMatching(new RegExp(`^${name}`)), message: expect.any(String) }]);
  });

  it.each([
    ['2026-01-31T16:00:00Z', '2026-01-31T16:00:00.000Z'],
    ['2026-01-31T16:00:00.5Z', '2026-01-31T16:00:00.500Z'],
    ['2026-01-31T16:00:00.123Z', '2026-01-31T16:00:00.123Z'],
    ['2026-01-31T16:00:00.123000Z', '2026-01-31T16:00:00.123Z'],
  ])('an instant %s becomes %s', (given, instant) => {
    expect(validate(Body, { instant: given })).toMatchObject({ ok: true, value: { instant } });
  });

  it('lists everything that is wrong, at any depth', () => {
    const result = validate(Body, { id: '', amount: 0, surplus: 1, documents: [{ sha256: 'ab'.repeat(32) }, { sha256: '', more: 1 }] });
    expect(!result.ok && result.errors.map(({ path }) => path).sort()).toEqual([
      'amount',
      'documents[1].more',
      'documents[1].sha256',
      'id',
      'surplus',
    ]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__', ''])('knows no field "%s"', (name) => {
    expect(validate(Body, JSON.parse(`{${JSON.stringify(name)}:1}`))).toEqual({
      ok: false,
      errors: [{ path: name, message: 'is not a field of this request' }],
    });
  });

  it('gives instances of the class', () => {
    const result = validate(Body, { documents: [{ sha256: 'ab'.repeat(32) }], cover: { sha256: 'ab'.repeat(32) } });
    expect(result.ok && result.value).toBeInstanceOf(Body);
    expect(result.ok && result.value.cover).toBeInstanceOf(DocumentBody);
    expect(result.ok && result.value.documents?.[0]).toBeInstanceOf(DocumentBody);
  });
});

describe('a choice between fields', () => {
  it.each([
    ['one', { amount: 1 }, []],
    ['the other', { share: 1 }, []],
    ['both', { amount: 1, share: 1 }, ['must have exactly one of amount and share']],
    ['neither', {}, ['must have exactly one of amount and share']],
  ])('is made by %s of them', (_, value, messages) => {
    const result = validate(ChoiceBody, value);
    expect(result.ok ? [] : result.errors.map(({ message }) => message)).toEqual(messages);
  });
});
