import { readFileSync } from 'node:fs';
import { codesOf, operationsOf, type OpenapiDocument, type Schema } from '../fuzz/openapi-document.js';
import { API_DESCRIPTION, servedApiDescription } from './api-description.js';

const text = readFileSync(API_DESCRIPTION, 'utf8');
const document = JSON.parse(text) as OpenapiDocument;

interface DescribedSchema extends Schema {
  readonly description?: string;
  readonly example?: unknown;
}

/** Every property of every schema, by name; lists and references say in their items what they hold. */
const properties = Object.entries(document.components.schemas).flatMap(([schema, { properties: members = {} }]) =>
  Object.entries(members).map(([name, member]): [string, DescribedSchema] => [`${schema}.${name}`, member]),
);

describe('the description of the API', () => {
  it('is committed as the service tells it; `npm run openapi` writes it anew', async () => {
    expect(await servedApiDescription()).toBe(text);
  });

  it('gives every field a meaning, and an example where it is no list and no reference', () => {
    const isPlain = ({ $ref, type, allOf }: DescribedSchema & { readonly allOf?: unknown }): boolean =>
      $ref === undefined && allOf === undefined && type !== 'array';
    expect(properties.length).toBeGreaterThan(100);
    expect(
      properties.filter(([, member]) => isPlain(member) && member.description === undefined).map(([name]) => name),
    ).toEqual([]);
    expect(properties.filter(([, member]) => isPlain(member) && member.example === undefined).map(([name]) => name)).toEqual(
      [],
    );
  });

  it('says the unit of every amount and every duration', () => {
    const isAmount = (name: string): boolean =>
      /\.(?:amount|approved|used|reserved|available|effective|frozen|reduced|temporary)$/.test(name);
    const unitless = properties.filter(
      ([name, { type, description = '' }]) => isAmount(name) && type === 'integer' && !/minor unit/i.test(description),
    );
    expect(unitless.map(([name]) => name)).toEqual([]);
  });

  it('lists the codes of every refusal of every operation', () => {
    const silent = operationsOf(document).flatMap(({ method, path, responses }) =>
      Object.entries(responses)
        .filter(([status, response]) => Number(status) >= 400 && codesOf(response).length === 0)
        .map(([status]) => `${method} ${path} ${status}`),
    );
    expect(silent).toEqual([]);
  });
});
