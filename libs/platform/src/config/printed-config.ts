import type { Config } from './config.js';

/** The configuration as JSON, passwords in URLs left out. */
export function printedConfig(config: Config): string {
  return JSON.stringify(config, (_, value: unknown) => (typeof value === 'string' ? withoutPassword(value) : value), 2);
}

function withoutPassword(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@\s]*@/i, '$1***@').replace(/([?&][^=&]*(?:password|secret|token)[^=&]*=)[^&]*/gi, '$1***');
}
