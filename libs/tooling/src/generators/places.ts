/** Behind the last import. */
export const AFTER_IMPORTS = /^([^]*\nimport [^\n]*;\n)/;
/** Behind the last interface of the file. */
export const AFTER_INTERFACES = /^([^]*\n(?:export )?interface \w+ \{\n[^]*?\n\}\n)/;
/** Behind the last member of the interface that lists the events with their data. */
export const IN_KINDS = /(\nexport interface TermsKinds \{\n[^]*?\n)\}\n/;
/** Behind the last case of the one match that answers `assertNever` for a command or an event. */
export const BEFORE_DEFAULT = /^([^]*\n) {4}default:\n {6}return assertNever\(/;
/** Behind the last alternative of a union type. */
export const inUnion = (name: string): RegExp => new RegExp(`(export type ${name} =[^;]*)`);
/** Behind the last entry of the object that makes up random data of each event. */
export const IN_RANDOM_DATA = /(\nexport const RANDOM_EVENT_DATA\b[^{]*\{\n[^]*?\n)\};\n/;
