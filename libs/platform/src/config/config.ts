/** The token of the `Config`. */
export const CONFIG = Symbol('CONFIG');

/** Everything that the environment decides, read once at the start and never changed. */
export interface Config {
  readonly mode: 'development' | 'production';
  readonly port: number;
  /** Where to listen; in development always this machine only. */
  readonly host: string;
  readonly dataDir: string;
  readonly eventStoreUrl: string;
  readonly viewStoreUrl: string;
  readonly checkpointStoreUrl: string;
  readonly subjectStoreUrl: string;
  readonly accessLogUrl: string;
  readonly messageBusUrl: string;
  /** Absent in development, where tokens are handed out by the service itself. */
  readonly oidc?: OidcConfig;
  /** Ed25519, PEM. */
  readonly signingKeyFile: string;
  /** Whether a signing key that is missing is made. */
  readonly makesSigningKey: boolean;
  /** How many files of signed heads stay in the data folder; 0 keeps all. */
  readonly headsKept: number;
  /** By how much the ledger's clock is ahead; 0 in production. */
  readonly clockOffsetSeconds: number;
  readonly logLevel: LogLevel;
  /** Requests of the API that may be under way at a time. */
  readonly requestsInFlight: number;
  readonly queuePerMerchant: number;
  readonly queueTotal: number;
  readonly bodyLimitBytes: number;
  /** From the first byte of a request to the last one of its body; a later one is turned away. */
  readonly requestTimeoutSeconds: number;
  readonly shutdownTimeoutSeconds: number;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
