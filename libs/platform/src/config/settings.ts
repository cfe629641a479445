import { LOG_LEVELS } from './config.js';
import { choiceSetting, integerSetting, textSetting, urlSetting, type Setting } from './setting.js';

const STORE_PROTOCOLS = ['sqlite'];

/** Every variable that is read, with its meaning. */
export const SETTINGS = {
  PORT: integerSetting('the port to listen on; 0 takes a free one', 0, 65_535),
  DATA_DIR: textSetting('the folder of the embedded stores; one serving process owns it'),
  NODE_ENV: textSetting('production forbids development mode'),
  LIMIT_LEDGER_MODE: choiceSetting('development hands out tokens and listens on this machine only', ['development', 'production']),
  LIMIT_LEDGER_HOST: textSetting('the address to listen on, in production'),
  LIMIT_LEDGER_EVENT_STORE_URL: urlSetting('where events are kept', STORE_PROTOCOLS),
  LIMIT_LEDGER_VIEW_STORE_URL: urlSetting('where views and saved positions are kept', STORE_PROTOCOLS),
  LIMIT_LEDGER_CHECKPOINT_STORE_URL: urlSetting('where the cache of decided state is kept', STORE_PROTOCOLS),
  LIMIT_LEDGER_SUBJECT_STORE_URL: urlSetting('where personal data and free text are kept', STORE_PROTOCOLS),
  LIMIT_LEDGER_ACCESS_LOG_URL: urlSetting('where it is kept who looked at what', STORE_PROTOCOLS),
  LIMIT_LEDGER_MESSAGE_BUS_URL: urlSetting('where it is kept what one part of the ledger tells the others', STORE_PROTOCOLS),
  LIMIT_LEDGER_OIDC_ISSUER: textSetting('who must have issued a bearer token, in production'),
  LIMIT_LEDGER_OIDC_AUDIENCE: textSetting('for whom a bearer token must be, in production'),
  LIMIT_LEDGER_OIDC_JWKS_URL: urlSetting("where the issuer's keys are, in production", ['https', 'http']),
  LIMIT_LEDGER_SIGNING_KEY_FILE: textSetting('the Ed25519 private key (PEM) that signs heads'),
  LIMIT_LEDGER_HEADS_KEPT: integerSetting('how many files of signed heads stay in the data folder; 0 keeps all', 0, 1_000_000),
  LIMIT_LEDGER_CLOCK_OFFSET_SECONDS: integerSetting("how far the ledger's clock is ahead, in development", -3_155_760_000, 3_155_760_000),
  LIMIT_LEDGER_LOG_LEVEL: choiceSetting('the least important lines that are logged', LOG_LEVELS),
  LIMIT_LEDGER_REQUESTS_IN_FLIGHT: integerSetting('requests of the API that may be under way at a time; one more is refused', 1, 1_000_000),
  LIMIT_LEDGER_QUEUE_PER_MERCHANT: integerSetting('requests of one merchant that may wait; one more is refused', 1, 1_000_000),
  LIMIT_LEDGER_QUEUE_TOTAL: integerSetting('requests of all merchants that may wait; one more is refused', 1, 10_000_000),
  LIMIT_LEDGER_BODY_LIMIT_BYTES: integerSetting('the largest body that is taken', 1_024, 104_857_600),
  LIMIT_LEDGER_REQUEST_TIMEOUT_SECONDS: integerSetting('how long a request may take to arrive, body included', 1, 3_600),
  LIMIT_LEDGER_SHUTDOWN_TIMEOUT_SECONDS: integerSetting('how long a shutdown may take before it is forced', 1, 3_600),
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];
