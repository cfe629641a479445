import type { Config } from '../config/config.js';
import type { Service } from './service.js';

/** What is printed when the service has started, for a person in development mode. */
export function greeting({ title, firstRequest }: Service, { dataDir }: Config, url: string): string {
  const lines = [
    `${title} serves in development mode: tokens for anybody, this machine only.`,
    '',
    `  API             ${url}/v1`,
    `  documentation   ${url}/docs   (${url}/openapi.json)`,
    `  health          ${url}/health/ready`,
    `  data            ${dataDir}`,
  ];
  if (firstRequest !== undefined) lines.push('', 'A first request, to paste into another terminal:', '', firstRequest(url).trimEnd());
  return `${lines.join('\n')}\n`;
}
