export interface FieldCheck {
  readonly test: (value: unknown) => boolean;
  /** Goes after the path: "amount must be …". */
  readonly message: string;
}

/** What a DTO's field is. */
export interface FieldSpec {
  readonly check?: FieldCheck;
  readonly optional?: boolean;
  /** The class of the object, or of each item of the list, in this field. */
  readonly nested?: new () => object;
  /** Whether a query's text is read as an integer. */
  readonly integer?: boolean;
  /** Applied to a value that was found good. */
  readonly normalise?: (value: never) => unknown;
}

const fieldsByClass = new WeakMap<object, Map<string, FieldSpec>>();
/** The fields of a class by name, and one after another for who goes through them. */
export interface Fields {
  readonly byName: ReadonlyMap<string, FieldSpec>;
  readonly list: readonly { readonly property: string; readonly spec: FieldSpec }[];
}

const inherited = new WeakMap<object, Fields>();

/** Adds to what is known of the field. */
export function registerField(prototype: object, property: string, spec: FieldSpec): void {
  const fields = fieldsByClass.get(prototype) ?? new Map<string, FieldSpec>();
  fieldsByClass.set(prototype, fields.set(property, { ...fields.get(property), ...spec }));
}

/** A class whose instances have no fields: the body of a request that takes none. */
export function registerDto(prototype: object): void {
  fieldsByClass.set(prototype, fieldsByClass.get(prototype) ?? new Map());
}

/** The fields of a DTO class, those of its parents included; `undefined` for a class that is none. */
export function fieldsOf(type: new () => object): Fields | undefined {
  const known = inherited.get(type);
  if (known !== undefined) return known;
  const chain: Map<string, FieldSpec>[] = [];
  for (let each: unknown = type.prototype; each instanceof Object; each = Object.getPrototypeOf(each)) {
    const own = fieldsByClass.get(each);
    if (own !== undefined) chain.unshift(own);
  }
  if (chain.length === 0) return undefined;
  const byName = new Map(chain.flatMap((own) => [...own]));
  const fields = { byName, list: [...byName].map(([property, spec]) => ({ property, spec })) };
  inherited.set(type, fields);
  return fields;
}
