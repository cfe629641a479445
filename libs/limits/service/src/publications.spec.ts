import { publishedEventTypes, TOPICS, type JsonSchema } from '@limit-ledger/contracts';
import { limitDecider, type LimitEventType } from '@limit-ledger/limits-domain';
import * as fc from 'fast-check';
import { loadDefaultPolicy } from './policy/load-policy.js';
import { PRIVATE_TYPES, PUBLICATIONS, type PublicType } from './publications.js';
import { dataOfSchema } from './publishing/spec-support/data-of-schema.js';
import { faultsOf } from '@limit-ledger/testing';
import { codeShownToMerchant } from './reasons/reason-codes.js';

const types = publishedEventTypes().filter(({ topic }) => topic === TOPICS.limitEvents);
const privateTypeOf = (type: string): PublicType => type.split('.')[2] as PublicType;
const publish = (type: string, data: object): object => (PUBLICATIONS[privateTypeOf(type)] as (from: object) => object)(data);

/** What the private events hold, or may hold one day, and nobody outside is told. */
const INSIDE = {
  noteRef: 'note',
  evidence: ['evidence'],
  purposeRef: 'purpose',
  risk: true,
  reminderDays: [30],
  rearmBasisPoints: 1_500,
  termsRevision: 7,
  previousOrderRevision: 6,
  caseId: 'case-1',
  policyVersion: 'default@1',
  grounds: [{ measure: 'return-rate' }],
  actor: { subject: 'somebody', role: 'reviewer' },
};

function memberNamesOf(schema: JsonSchema): readonly string[] {
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => [name, ...memberNamesOf(member)]);
  return schema.items === undefined ? members : [...members, ...memberNamesOf(schema.items)];
}

describe('the publications of limit events', () => {
  it('are one for each schema of the topic', () => {
    expect(types.map(({ type }) => privateTypeOf(type)).sort()).toEqual(Object.keys(PUBLICATIONS).sort());
    expect(types.every(({ type }) => type === `limit-ledger.limits.${privateTypeOf(type)}.v1`)).toBe(true);
  });

  it('are of the types that the decider counts as public, and of no other', () => {
    const { isPublic } = limitDecider(loadDefaultPolicy);
    expect((Object.keys(PUBLICATIONS) as LimitEventType[]).filter((type) => !isPublic(type))).toEqual([]);
    expect(PRIVATE_TYPES.filter(isPublic)).toEqual([]);
  });

  it.each(types.map(({ type, schema }) => [type, schema] as const))(
    '%s tells all that it may, and nothing from inside',
    (type, schema) => {
      fc.assert(
        fc.property(dataOfSchema(schema) as fc.Arbitrary<object>, (data) => {
          const { reasonCode, placedBy } = data as { readonly reasonCode?: string; readonly placedBy?: object };
          const rule = placedBy === undefined ? {} : { placedBy: { ...placedBy, ...INSIDE, rule: 'return-rate' } };
          const told = publish(type, { ...data, ...INSIDE, ...rule });
          expect(told).toEqual({
            ...(privateTypeOf(type) === 'reduction-restored' && { cause: 'request' }),
            ...data,
            ...(reasonCode === undefined ? {} : { reasonCode: codeShownToMerchant(reasonCode) }),
          });
          expect(faultsOf(schema, told)).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
  );

  it('name nothing from inside in their schemas, on any level', () => {
    const named = publishedEventTypes()
      .filter(({ topic }) => topic === TOPICS.limitEvents || topic === TOPICS.limitState)
      .flatMap(({ type, schema }) => memberNamesOf(schema).map((name) => [type, name] as const));
    expect(named.filter(([, name]) => name in INSIDE)).toEqual([]);
  });

  it('give the reason that merchants are shown in place of a suspicion', () => {
    const types = [
      'limit-frozen',
      'freeze-released',
      'line-reduced',
      'reduction-restored',
      'line-adjusted',
      'replenishment-reversed',
    ];
    for (const type of types) {
      const told = publish(`limit-ledger.limits.${type}.v1`, { reasonCode: 'cash-out-suspected' });
      expect([type, told]).toMatchObject([type, { reasonCode: 'security-check' }]);
    }
  });
});
