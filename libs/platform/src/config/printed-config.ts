import type { Config } from './config.js';

const USER = /^([a-z][a-z0-9+.-]*:\/\/)[^/@\s]*@/i;
const PARAMETER = /([?&][^=&]*(?:password|secret|token)[^=&]*=)[^&]*/gi;

/** The configuration as JSON, passwords in URLs left out. */
export function printedConfig(config: Config): string {
  return JSON.stringify(config, (_, value: unknown) => (typeof value === 'string' ? withoutPassword(value) : value), 2);
}

function withoutPassword(text: string): string {
  return text.replace(USER, '$1***@').replace(PARAMETER, '$1***');
}
