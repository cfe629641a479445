/** Things by their id. Made without a prototype: an id may well be `constructor` or `__proto__`. */
export type RecordById<Value> = Readonly<Record<string, Value>>;

export function emptyRecord<Value>(): RecordById<Value> {
  return Object.create(null) as RecordById<Value>;
}

/** A copy without `id`. */
export function withoutEntry<Value>(record: RecordById<Value>, id: string): RecordById<Value> {
  const copy = Object.assign(Object.create(null) as Record<string, Value>, record);
  delete copy[id];
  return copy;
}

/** A copy in which `id` stands for `value`. */
export function withEntry<Value>(record: RecordById<Value>, id: string, value: Value): RecordById<Value> {
  const copy = Object.assign(Object.create(null) as Record<string, Value>, record);
  copy[id] = value;
  return copy;
}
