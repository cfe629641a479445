const MOST_REMEMBERED = 2_048;

/** The same pure function, for what is asked again and again: all merchants are told of the same few days at a time, by the same rules. */
export function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
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
