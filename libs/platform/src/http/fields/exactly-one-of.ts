const choicesByClass = new WeakMap<object, readonly string[]>();
const choicesByName = new Map<string, readonly string[]>();

/** Says of a DTO class that each of its objects has exactly one of these fields, each of which is optional by itself. */
export function ExactlyOneOf(...names: readonly string[]): ClassDecorator {
  return (type) => {
    choicesByClass.set(type, names);
    choicesByName.set(type.name, names);
  };
}

/** The fields of which an object of the class has exactly one; `undefined` for a class that leaves no such choice. */
export const choiceOf = (type: new () => object): readonly string[] | undefined => choicesByClass.get(type);

/** Likewise, by the name that the class has in the API description. */
export const choiceOfSchema = (name: string): readonly string[] | undefined => choicesByName.get(name);
