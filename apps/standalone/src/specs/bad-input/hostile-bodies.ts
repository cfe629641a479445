const MEGABYTE = 1_048_576;
/** Of lines it is not the largest that is taken but enough: a turn ends long before. */
/** Enough to hold it for an eighth of a second; of more, the answer that the spec gathers in one piece would hold it too. */
const LINES_BYTES = 32_768;

export interface HostileBody {
  readonly role: 'analyst' | 'operator' | 'service';
  readonly path: string;
  readonly contentType: 'application/json' | 'application/x-ndjson';
  readonly body: string;
}

/** As often as it fits beside the rest. */
const filled = (part: string, bytes: number): string => part.repeat(Math.floor((bytes - 300) / part.length));
const members = (count: number): string => Array.from({ length: count }, (_, index) => `"key${index}":0`).join(',');
const list = (count: number, item: string): string => `[${Array<string>(count).fill(item).join(',')}]`;

const json = (role: HostileBody['role'], path: string, body: string): HostileBody => ({
  ...{ role, path, contentType: 'application/json', body },
});
const metrics = (body: string): HostileBody => json('service', '/v1/metrics', body);
const policy = (document: string): HostileBody => json('analyst', '/v1/policies', `{"policyId":"p","document":${document}}`);
const rules = (rule: string): HostileBody => policy(`{"schemaVersion":1,"titles":{},"rules":${list(100, rule)}}`);
const lines = (line: string): HostileBody => ({
  ...metrics(filled(`${line}\n`, LINES_BYTES)),
  contentType: 'application/x-ndjson',
});

const WRONG_DAY = `{"kind":"daily-metrics","merchantId":"","day":"x","observedAt":"y","storeId":"","values":{${members(30)}}}`;
const AHEAD = '{"kind":"rating","merchantId":"m","observedAt":"2999-01-01T00:00:00Z","rating":"A"}';
const WRONG_RULE =
  '{"ruleId":"","titles":0,"lines":["x"],"condition":0,"consequences":[{"kind":"x"}],"wayBack":0,"checklist":0,"quietHours":-1}';
const LONG_RULE =
  '{"ruleId":"r","titles":{"en":"a","zh":"b"},"lines":["credit"],"condition":{"measure":{"kind":"ratio","numerator":0,' +
  `"denominators":${list(40, '{"of":"x"}')}}},"wayBack":{"kind":"steps","steps":${list(40, '{"step":""}')}}}`;

/** Bodies that take as much work as their sender can think of, on the routes that limits does not have. */
export const HOSTILE_BODIES: Readonly<Record<string, HostileBody>> = {
  'a feed of 500 days with every field wrong': metrics(list(500, WRONG_DAY)),
  'a feed of 1,000 items of unknown fields': metrics(list(1_000, `{${members(18)}}`)),
  'a feed of 1,000 ratings from the future': metrics(list(1_000, AHEAD)),
  'a feed of lines of nothing': lines(''),
  'a feed of lines of a digit': lines('1'),
  'a feed of lines of empty objects': lines('{}'),
  'a feed of lines that are days with every field wrong': lines(WRONG_DAY),
  'a feed of one long line': lines(filled('[', LINES_BYTES / 2)),
  'a policy of as many unknown members as are taken': policy(`{${members(19_000)}}`),
  'a policy of 100 rules with every member wrong': rules(WRONG_RULE),
  'a policy of 100 rules of unknown members': rules(`{${members(180)}}`),
  'a policy of 100 rules that are too long': rules(LONG_RULE),
  'a policy with a title of a megabyte': policy(`{"schemaVersion":1,"titles":{"en":"${filled('a', MEGABYTE)}"}}`),
  'an assessment of as many unknown fields as are taken': json('service', '/v1/assessments', `{${members(19_000)}}`),
};
