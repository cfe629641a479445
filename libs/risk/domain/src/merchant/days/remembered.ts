const MOST_REMEMBERED = 2_048;

/** The same pure function, asked again and again for the few days that all merchants are told of at a time. */
export function remembered<Key, Value extends string | number>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= MOST_REMEMBERED) made.clear();
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
