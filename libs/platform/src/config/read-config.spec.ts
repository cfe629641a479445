import { ConfigInvalid } from './config-invalid.js';
import { printedConfig } from './printed-config.js';
import { readConfig, type Environment } from './read-config.js';

const PRODUCTION: Environment = {
  LIMIT_LEDGER_MODE: 'production',
  LIMIT_LEDGER_OIDC_ISSUER: 'https://issuer.example',
  LIMIT_LEDGER_OIDC_AUDIENCE: 'limit-ledger',
  LIMIT_LEDGER_OIDC_JWKS_URL: 'https://issuer.example/keys',
  LIMIT_LEDGER_SIGNING_KEY_FILE: '/keys/heads.pem',
};

function reasonsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.reasons;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing in development', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'development',
      port: 3_000,
      host: '127.0.0.1',
      eventStoreUrl: 'sqlite:data/events.sqlite',
      accessLogUrl: 'sqlite:data/access.sqlite',
      messageBusUrl: 'sqlite:data/bus.sqlite',
      signingKeyFile: './data.key',
      makesSigningKey: true,
      logLevel: 'warn',
      clockOffsetSeconds: 0,
      requestsInFlight: 2_000,
      queuePerMerchant: 5_000,
      queueTotal: 20_000,
      headsKept: 168,
    });
    expect(readConfig({ LIMIT_LEDGER_REQUESTS_IN_FLIGHT: '7' }).requestsInFlight).toBe(7);
    expect(readConfig({ DATA_DIR: '/x/y/' })).toMatchObject({
      subjectStoreUrl: 'sqlite:/x/y/subjects.sqlite',
      signingKeyFile: '/x/y.key',
    });
  });

  it('is frozen', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
    expect(Object.isFrozen(readConfig(PRODUCTION).oidc)).toBe(true);
  });

  it('tells everything that is wrong at once', () => {
    const wrong = { PORT: '65536', LIMIT_LEDGER_LOG_LEVEL: 'loud', LIMIT_LEDGER_HOST: '0.0.0.0', LIMIT_LEDGER_MOED: 'x' };
    expect(reasonsOf({ ...wrong, NODE_ENV: 'production' })).toEqual([
      expect.stringContaining('LIMIT_LEDGER_MOED is not a setting; did you mean LIMIT_LEDGER_MODE?'),
      expect.stringContaining('PORT must be'),
      expect.stringContaining('LIMIT_LEDGER_LOG_LEVEL must be'),
      expect.stringContaining('NODE_ENV=production'),
      expect.stringContaining('LIMIT_LEDGER_HOST is for production'),
    ]);
  });

  it.each([
    ['PORT', ''],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['DATA_DIR', ''],
    ['LIMIT_LEDGER_MODE', 'prod'],
    ['LIMIT_LEDGER_EVENT_STORE_URL', 'mysql:x'],
    ['LIMIT_LEDGER_EVENT_STORE_URL', 'sqlite:'],
    ['LIMIT_LEDGER_ACCESS_LOG_URL', 'access.sqlite'],
    ['LIMIT_LEDGER_MESSAGE_BUS_URL', 'bus.sqlite'],
    ['LIMIT_LEDGER_CLOCK_OFFSET_SECONDS', '1.5'],
    ['LIMIT_LEDGER_QUEUE_TOTAL', '0'],
    ['LIMIT_LEDGER_BODY_LIMIT_BYTES', '1'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(reasonsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} must be `))]);
  });

  it('needs an issuer and a signing key in production, and no moved clock', () => {
    expect(reasonsOf({ LIMIT_LEDGER_MODE: 'production', LIMIT_LEDGER_CLOCK_OFFSET_SECONDS: '1' })).toEqual([
      'LIMIT_LEDGER_OIDC_ISSUER is needed in production',
      'LIMIT_LEDGER_OIDC_AUDIENCE is needed in production',
      'LIMIT_LEDGER_OIDC_JWKS_URL is needed in production',
      'LIMIT_LEDGER_SIGNING_KEY_FILE is needed in production',
      'LIMIT_LEDGER_CLOCK_OFFSET_SECONDS is refused in production',
    ]);
    expect(readConfig({ ...PRODUCTION, NODE_ENV: 'production' })).toMatchObject({
      host: '0.0.0.0',
      makesSigningKey: false,
      logLevel: 'info',
    });
  });

  it('refuses in development what only production takes', () => {
    expect(reasonsOf({ LIMIT_LEDGER_OIDC_ISSUER: 'https://issuer.example' })).toHaveLength(1);
  });

  it('is printed without passwords', () => {
    const config = {
      ...readConfig({}),
      eventStoreUrl: 'esdb://admin:secret@host:2113?tls=false',
      viewStoreUrl: 'postgres://host/db?user=a&password=secret',
    };
    expect(printedConfig(config)).not.toContain('secret');
    expect(printedConfig(config)).toContain('esdb://***@host:2113?tls=false');
    expect(printedConfig(config)).toContain('"accessLogUrl": "sqlite:data/access.sqlite"');
    for (const url of [
      'postgres://user:secret@host/limits',
      'postgres://user:p@secret/with?all#of@host/limits',
      'postgres://secret@host/limits',
      'postgres://host/limits?user=u&sslpassword=secret&x=1',
      'https://issuer.example/keys?API_KEY=secret',
      'esdb+discover://host?x=1;clientToken=secret',
    ]) {
      const printed = printedConfig({ ...readConfig({}), viewStoreUrl: url });
      expect([printed.includes('secret'), printed.includes('***')]).toEqual([false, true]);
    }
  });
});
