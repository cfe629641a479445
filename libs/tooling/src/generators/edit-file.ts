import type { Files } from './generator-options.js';

/** Changes a file that must be there. */
export function editFile(files: Files, path: string, edit: (source: string) => string): void {
  const source = files.read(path, 'utf-8');
  if (source === null) throw new Error(`${path} is not there`);
  files.write(path, edit(source));
}

/** Writes a file that must not be there yet. */
export function addFile(files: Files, path: string, content: string): void {
  if (files.exists(path)) throw new Error(`${path} is there already`);
  files.write(path, content);
}

/** The one file of a folder whose name matches. */
export function onlyFile(files: Files, folder: string, name: RegExp): string {
  const found = files.children(folder).filter((each) => name.test(each));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${folder} holds ${found.length} files like ${name}, not one`);
  return `${folder}/${only}`;
}
