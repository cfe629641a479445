import type { JsonSchema } from '../schemas/json-schema.js';

interface Reference {
  readonly $ref: string;
}

export interface Channel {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly messages: Readonly<Record<string, Reference>>;
  readonly parameters?: Readonly<Record<string, { readonly description: string; readonly examples: readonly string[] }>>;
  readonly bindings?: object;
}

export interface Operation {
  readonly action: 'send';
  readonly channel: Reference;
  readonly title: string;
  readonly summary: string;
}

export interface AsyncapiMessage {
  /** The CloudEvents type. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly contentType: string;
  readonly headers: Reference;
  readonly payload: JsonSchema;
  readonly bindings: object;
  readonly examples: readonly { readonly name: string; readonly headers: object; readonly payload: object }[];
}

/** What is used of an AsyncAPI 3 document. */
export interface AsyncapiDocument {
  readonly asyncapi: '3.0.0';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string };
  };
  readonly defaultContentType: string;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: {
    readonly messages: Readonly<Record<string, AsyncapiMessage | object>>;
    readonly schemas: Readonly<Record<string, object>>;
  };
}
