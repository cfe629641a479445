import { join } from 'node:path';
import { ConfigInvalid } from './config-invalid.js';
import type { Config, LogLevel, OidcConfig } from './config.js';
import { nearestName } from './nearest-name.js';
import { PREFIX, type Setting } from './setting.js';
import { SETTING_NAMES, SETTINGS, type SettingName } from './settings.js';
import { wrongForMode } from './wrong-for-mode.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration in the environment, frozen. Throws `ConfigInvalid` with all that is wrong at once. */
export function readConfig(environment: Environment): Config {
  const reasons = [...unknownVariables(environment), ...badValues(environment), ...wrongForMode(environment)];
  if (reasons.length > 0) throw new ConfigInvalid(reasons);
  return Object.freeze(configOf(environment));
}

function configOf(environment: Environment): Config {
  const text = (name: SettingName, fallback: string): string => environment[name] ?? fallback;
  const integer = (name: SettingName, fallback: number): number => Number(environment[name] ?? fallback);
  const mode = text('LIMIT_LEDGER_MODE', 'development') as Config['mode'];
  const isDevelopment = mode === 'development';
  const dataDir = text('DATA_DIR', './data');
  const file = (name: string): string => `sqlite:${join(dataDir, name)}`;
  const oidc = isDevelopment ? undefined : oidcOf(environment);
  return {
    mode,
    port: integer('PORT', 3_000),
    host: isDevelopment ? '127.0.0.1' : text('LIMIT_LEDGER_HOST', '0.0.0.0'),
    dataDir,
    eventStoreUrl: text('LIMIT_LEDGER_EVENT_STORE_URL', file('events.sqlite')),
    viewStoreUrl: text('LIMIT_LEDGER_VIEW_STORE_URL', file('views.sqlite')),
    checkpointStoreUrl: text('LIMIT_LEDGER_CHECKPOINT_STORE_URL', file('checkpoints.sqlite')),
    subjectStoreUrl: text('LIMIT_LEDGER_SUBJECT_STORE_URL', file('subjects.sqlite')),
    messageBusUrl: text('LIMIT_LEDGER_MESSAGE_BUS_URL', file('bus.sqlite')),
    accessLogUrl: text('LIMIT_LEDGER_ACCESS_LOG_URL', file('access.sqlite')),
    ...(oidc === undefined ? {} : { oidc: Object.freeze(oidc) }),
    signingKeyFile: text('LIMIT_LEDGER_SIGNING_KEY_FILE', `${dataDir.replace(/[/\\]+$/, '')}.key`),
    makesSigningKey: isDevelopment && environment['LIMIT_LEDGER_SIGNING_KEY_FILE'] === undefined,
    headsKept: integer('LIMIT_LEDGER_HEADS_KEPT', 168),
    clockOffsetSeconds: integer('LIMIT_LEDGER_CLOCK_OFFSET_SECONDS', 0),
    logLevel: text('LIMIT_LEDGER_LOG_LEVEL', isDevelopment ? 'warn' : 'info') as LogLevel,
    requestsInFlight: integer('LIMIT_LEDGER_REQUESTS_IN_FLIGHT', 2_000),
    queuePerMerchant: integer('LIMIT_LEDGER_QUEUE_PER_MERCHANT', 5_000),
    queueTotal: integer('LIMIT_LEDGER_QUEUE_TOTAL', 20_000),
    bodyLimitBytes: integer('LIMIT_LEDGER_BODY_LIMIT_BYTES', 1_048_576),
    requestTimeoutSeconds: integer('LIMIT_LEDGER_REQUEST_TIMEOUT_SECONDS', 20),
    shutdownTimeoutSeconds: integer('LIMIT_LEDGER_SHUTDOWN_TIMEOUT_SECONDS', 30),
  };
}

function oidcOf(environment: Environment): OidcConfig {
  const text = (name: SettingName): string => environment[name] ?? '';
  return {
    issuer: text('LIMIT_LEDGER_OIDC_ISSUER'),
    audience: text('LIMIT_LEDGER_OIDC_AUDIENCE'),
    jwksUrl: text('LIMIT_LEDGER_OIDC_JWKS_URL'),
  };
}

function unknownVariables(environment: Environment): readonly string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith(PREFIX) && !Object.hasOwn(SETTINGS, name))
    .map((name) => `${name} is not a setting; did you mean ${nearestName(name, SETTING_NAMES)}?`);
}

function badValues(environment: Environment): readonly string[] {
  return SETTING_NAMES.flatMap((name) => {
    const value = environment[name];
    const { isGood, form }: Setting = SETTINGS[name];
    return value === undefined || isGood === undefined || isGood(value) ? [] : [`${name} must be ${form}`];
  });
}
