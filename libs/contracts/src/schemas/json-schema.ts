export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

/** What the contracts use of JSON Schema 2020-12: each schema stands alone, without references, and is open for additions. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  /** A few words, for tables. */
  readonly title: string;
  /** What it means, and when it is absent. */
  readonly description: string;
  readonly type: JsonType | readonly JsonType[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  /** All values for ever. */
  readonly enum?: readonly string[];
  readonly const?: string | number | boolean;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** What a number counts, such as `minor units`. */
  readonly 'x-unit'?: string;
  /** The values known now; who reads must take others too. */
  readonly 'x-extensible-enum'?: readonly string[];
  readonly examples?: readonly unknown[];
}
