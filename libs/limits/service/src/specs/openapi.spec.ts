import { useLimitsService } from './limits-service.js';

const service = useLimitsService();

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema & {
    readonly example?: unknown; readonly $ref?: string; readonly items?: Schema; readonly allOf?: unknown,
  }>>;
}
interface Operation {
  readonly summary?: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

async function document(): Promise<Document> {
  return (await service.anonymous('GET', '/openapi.json')).body as Document;
}

describe('the description of the API', () => {
  it('says of every operation what it does, of every parameter what it is, and what is refused', async () => {
    const { paths } = await document();
    const operations = Object.entries(paths).filter(([path]) => path.startsWith('/v1/'));
    expect(operations.length).toBeGreaterThanOrEqual(20);
    for (const [path, methods] of operations) {
      for (const [method, { summary, responses, parameters = [] }] of Object.entries(methods)) {
        expect([path, method, summary]).toEqual([path, method, expect.stringMatching(/^[A-Z].{10,}/)]);
        if (path.includes('{merchantId}')) expect(Object.keys(responses)).toEqual(
          expect.arrayContaining(['400', '401', '403', '404', '503']),
        );
        for (const { name, description } of parameters) expect([
          path,
          name,
          description,
        ]).toEqual([path, name, expect.stringMatching(/.{8,}/)]);
      }
    }
  });

  it('says where exactly one of two fields is wanted, and that an item of a batch may be anything', async () => {
    const { FreezeLimitBody, ReduceLineBody, ReserveBatchBody } = (await document()).components.schemas;
    for (const body of [FreezeLimitBody, ReduceLineBody]) {
      expect(body).toMatchObject({ additionalProperties: false, oneOf: [{ required: ['amount'] }, { required: ['basisPoints'] }] });
    }
    const { items } = ReserveBatchBody?.properties?.['items'] ?? {};
    expect(items).toEqual({ anyOf: [{ $ref: '#/components/schemas/ReserveLimitBody' }, { description: expect.any(String) }] });
  });

  it('says of every field what it means, with an example', async () => {
    const { components } = await document();
    for (const [name, { properties = {} }] of Object.entries(components.schemas)) {
      if (name === 'ProblemSchema' || !name.endsWith('Body')) continue;
      for (const [property, { description, example, $ref, allOf, items }] of Object.entries(properties)) {
        expect([name, property, description]).toEqual([name, property, expect.stringMatching(/.{5,}/)]);
        const shows = example ?? $ref ?? allOf ?? items;
        expect([name, property, shows]).not.toEqual([name, property, undefined]);
      }
    }
  });
});
