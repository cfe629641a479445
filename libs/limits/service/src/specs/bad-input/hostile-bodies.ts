const LARGEST_BODY_BYTES = 1_048_576;
const RESERVATIONS = '/v1/merchants/m/reservations';
const BATCH = `${RESERVATIONS}/batch`;

export interface HostileBody {
  readonly path: string;
  readonly body: string;
}

/** As often as it fits beside the rest. */
const filled = (part: string, separator = ''): string =>
  Array<string>(Math.floor((LARGEST_BODY_BYTES - 100) / (part.length + separator.length)))
    .fill(part)
    .join(separator);
const one = (body: string): HostileBody => ({ path: RESERVATIONS, body });
const batch = (item: string): HostileBody => ({
  path: BATCH,
  body: `{"items":[${Array<string>(1_000).fill(item).join(',')}]}`,
});
const unknownFields = (count: number): string =>
  `{${Array.from({ length: count }, (_, index) => `"key${index}":0`).join(',')}}`;
const EVERY_FIELD_WRONG =
  `{"orderId":"${'x'.repeat(65)}","amount":"1","lines":["a"],"ttlSeconds":0,"storeId":"","buyerRef":"",` +
  '"deviceRef":"","accountRef":"","merchantOrderId":"","effectiveAt":"x","imported":1}';

/** Bodies of the largest size, or near it, that take as much work as their sender can think of. */
export const HOSTILE_BODIES: Readonly<Record<string, HostileBody>> = {
  'a megabyte of opening brackets': one(filled('[')),
  'a megabyte of nested lists': one(
    `${filled('[').slice(0, LARGEST_BODY_BYTES / 2 - 100)}${filled(']').slice(0, LARGEST_BODY_BYTES / 2 - 100)}`,
  ),
  'a megabyte of nested objects': one(filled('{"a":')),
  '50,000 unknown keys': one(unknownFields(50_000)),
  'as many unknown keys as are taken': one(unknownFields(19_000)),
  'as many empty objects as fit': { path: BATCH, body: `{"items":[${filled('{}', ',')}]}` },
  'as many zeros as fit': one(`[${filled('0', ',')}]`),
  'a batch of 1,000 items with every field wrong': batch(EVERY_FIELD_WRONG),
  'a batch of 1,000 items of unknown fields': batch(unknownFields(18)),
  'a batch of 1,000 items that are no objects': batch('null'),
  'one long text of escapes': one(`{"orderId":"${filled('\\u0041')}","amount":1}`),
  'one long name of escapes': one(`{"${filled('\\n')}":1}`),
  'one long number': one(`{"orderId":"o","amount":${filled('1')}}`),
  'a megabyte of spaces': one(`{"orderId":"o","amount":0${filled(' ')}}`),
  'a megabyte of spaces after a name': one(`{"orderId"${filled(' ')}:"o","amount":0}`),
  'a long blank text': {
    path: '/v1/merchants/m/freezes',
    body: `{"freezeId":"f","line":"transaction","amount":1,"reasonCode":"fraud","note":"${filled(' ').slice(200)}"}`,
  },
};
