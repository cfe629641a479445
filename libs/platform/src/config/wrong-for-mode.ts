import type { Environment } from './read-config.js';
import type { SettingName } from './settings.js';

const NEEDED_IN_PRODUCTION: readonly SettingName[] = [
  'LIMIT_LEDGER_OIDC_ISSUER',
  'LIMIT_LEDGER_OIDC_AUDIENCE',
  'LIMIT_LEDGER_OIDC_JWKS_URL',
  'LIMIT_LEDGER_SIGNING_KEY_FILE',
];
const PRODUCTION_ONLY: readonly SettingName[] = [
  'LIMIT_LEDGER_OIDC_ISSUER',
  'LIMIT_LEDGER_OIDC_AUDIENCE',
  'LIMIT_LEDGER_OIDC_JWKS_URL',
];
const REFUSED_IN_PRODUCTION: readonly SettingName[] = ['LIMIT_LEDGER_CLOCK_OFFSET_SECONDS'];
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** What is good by itself and wrong in this mode. */
export function wrongForMode(environment: Environment): readonly string[] {
  return environment['LIMIT_LEDGER_MODE'] === 'production' ? wrongInProduction(environment) : wrongInDevelopment(environment);
}

function wrongInProduction(environment: Environment): readonly string[] {
  const missing = NEEDED_IN_PRODUCTION.filter((name) => environment[name] === undefined).map((name) => `${name} is needed in production`);
  const refused = REFUSED_IN_PRODUCTION.filter((name) => environment[name] !== undefined).map((name) => `${name} is refused in production`);
  return [...missing, ...refused];
}

function wrongInDevelopment(environment: Environment): readonly string[] {
  const host = environment['LIMIT_LEDGER_HOST'];
  const unused = PRODUCTION_ONLY.filter((name) => environment[name] !== undefined);
  return [
    ...(environment['NODE_ENV'] === 'production'
      ? ['development mode hands out tokens to anybody and does not start with NODE_ENV=production; set LIMIT_LEDGER_MODE=production']
      : []),
    ...(host === undefined || LOOPBACK.includes(host)
      ? []
      : ['LIMIT_LEDGER_HOST is for production; development mode listens on this machine only']),
    ...unused.map((name) => `${name} is for production; development mode hands out its own tokens`),
  ];
}
