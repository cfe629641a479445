import type { Config } from './config.js';

/** Up to the last @: a password that nobody escaped may hold one, and slashes. */
const USER = /^([a-z][a-z0-9+.-]*:\/\/).*@/is;
const PARAMETER = /([?&;#][^=&;#]*(?:pass|pwd|secret|token|key)[^=&;#]*=)[^&;#]*/gi;

/** The configuration as JSON, passwords in URLs left out. */
export function printedConfig(config: Config): string {
  return JSON.stringify(config, (_, value: unknown) => (typeof value === 'string' ? withoutPassword(value) : value), 2);
}

function withoutPassword(text: string): string {
  return text.replace(USER, '$1***@').replace(PARAMETER, '$1***');
}
