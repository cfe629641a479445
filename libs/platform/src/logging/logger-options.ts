import type { LoggerOptions } from 'pino';
import type { LogLevel } from '../config/config.js';

/** Whatever gets into a line by mistake and must not be read there. */
const SECRET_NAMES = [
  'authorization',
  'cookie',
  'token',
  'body',
  'note',
  'reason',
  'purpose',
  'documents',
  'buyerRef',
  'deviceRef',
  'accountRef',
];
const SECRET = [...SECRET_NAMES.flatMap((name) => [name, `*.${name}`]), '*.headers.authorization', '*.headers.cookie'];

/** JSON lines; levels by name, no process id or host name (the platform that collects them knows both). */
export function loggerOptions(level: LogLevel): LoggerOptions {
  return {
    level,
    base: { service: 'limit-ledger' },
    redact: { paths: SECRET, censor: '***' },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
}
