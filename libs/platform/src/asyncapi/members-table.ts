import type { JsonSchema } from '@limit-ledger/contracts';
import { html, type Markup } from './html.js';

interface Member {
  /** `deltas[].approved`. */
  readonly path: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

const COLUMNS = ['Member', 'Type', 'There', 'Meaning', 'Example'];

/** What an object holds, members of members in their place; `caption` says of what. */
export function membersTable(caption: string, schema: JsonSchema): Markup {
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${membersOf(schema, '').map(row)}</tbody>
</table></div>`;
}

function row({ path, schema, isRequired }: Member): Markup {
  const { description, 'x-unit': unit, examples } = schema;
  const example = examples === undefined ? '' : html`<code>${JSON.stringify(examples[0])}</code>`;
  return html`<tr><th scope="row"><code>${path}</code></th><td>${typeOf(schema)}</td><td>${isRequired ? 'always' : 'sometimes'}</td>
<td>${description}${unit === undefined ? '' : ` In ${unit}.`}${valuesOf(schema)}</td><td>${example}</td></tr>
`;
}

function membersOf({ properties = {}, required = [] }: JsonSchema, prefix: string): readonly Member[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${prefix}${name}`;
    const inner = schema.items === undefined ? membersOf(schema, `${path}.`) : membersOf(schema.items, `${path}[].`);
    return [{ path, schema, isRequired: required.includes(name) }, ...inner];
  });
}

function typeOf({ type, items, format }: JsonSchema): string {
  if (items !== undefined) return `list of ${typeOf(items)}`;
  return [type]
    .flat()
    .map((each) => (each === 'string' ? (format ?? each) : each))
    .join(' or ');
}

function valuesOf({ enum: all, 'x-extensible-enum': known, items }: JsonSchema): Markup {
  if (all !== undefined) return html` One of ${codes(all)}.`;
  if (known !== undefined) return html` Known: ${codes(known)}.`;
  return items === undefined ? html`` : valuesOf(items);
}

const codes = (values: readonly string[]): readonly Markup[] =>
  values.map((value, index) => html`${index === 0 ? '' : ', '}<code>${value}</code>`);
