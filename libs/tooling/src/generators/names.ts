/** `close-line` → `CloseLine`. */
export const pascalCase = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** `close-line` → `closeLine`. */
export const camelCase = (name: string): string => name.charAt(0) + pascalCase(name).slice(1);

/** Throws on what could not be a file name of the house. */
export function assertKebabCase(name: string): void {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name)) return;
  throw new Error(`"${name}" is not two or more words in kebab case, such as close-line`);
}
