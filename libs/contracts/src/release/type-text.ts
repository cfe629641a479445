import type { JsonSchema, JsonType } from '../schemas/json-schema.js';

/** The TypeScript type of what a schema describes, with its words as docstrings. */
export function typeText(schema: JsonSchema, indent = ''): string {
  const { enum: values, const: only, 'x-extensible-enum': known } = schema;
  if (values !== undefined) return values.map(literal).join(' | ');
  if (only !== undefined) return literal(only);
  if (known !== undefined) return [...known.map(literal), '(string & {})'].join(' | ');
  return [schema.type]
    .flat()
    .map((type) => plainText(type, schema, indent))
    .join(' | ');
}

function plainText(type: JsonType, schema: JsonSchema, indent: string): string {
  switch (type) {
    case 'object':
      return objectText(schema, indent);
    case 'array':
      return listText(typeText(schema.items!, indent));
    case 'integer':
      return 'number';
    default:
      return type;
  }
}

const listText = (items: string): string => `readonly ${/^[^{]* \| /.test(items) ? `(${items})` : items}[]`;

function objectText({ properties = {}, required = [] }: JsonSchema, indent: string): string {
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, member]) => {
    const optional = required.includes(name) ? '' : '?';
    return `${inner}/** ${docOf(member)} */\n${inner}readonly ${name}${optional}: ${typeText(member, inner)};\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

/** Meaning and unit in one line. */
export function docOf({ description, 'x-unit': unit }: JsonSchema): string {
  return unit === undefined ? description : `${description} In ${unit}.`;
}

const literal = (value: string | number | boolean): string => (typeof value === 'string' ? `'${value}'` : String(value));
