import { Logger } from '@nestjs/common';
import { createRemoteJWKSet, errors, type CryptoKey, type FlattenedJWSInput, type JWSHeaderParameters } from 'jose';
import { IssuerAway } from './issuer-away.js';

/** So old keys are asked for again before they are used: a key that was withdrawn counts no longer. */
const FRESH_SECONDS = 300;
/** So long they are used while the issuer does not answer. */
const KEPT_SECONDS = 3_600;
/** So long nobody is asked again: what an unknown key or an issuer that is away costs. */
const COOLDOWN_SECONDS = 5;
const TIMEOUT_MILLISECONDS = 5_000;

/** The keys that an issuer publishes, fetched when they are needed and not before. */
export class IssuerKeys {
  private readonly logger = new Logger('IssuerKeys');
  private readonly remote;
  private fetchedAtSeconds = Number.NEGATIVE_INFINITY;
  private askedAtSeconds = Number.NEGATIVE_INFINITY;
  private asking: Promise<void> | undefined;
  private failure: unknown;

  constructor(
    jwksUrl: string,
    /** Never goes back, unlike the clock of the day, which would make keys look fresh that are not. */
    private readonly elapsedSeconds: () => number,
  ) {
    // When to ask is decided here, since jose forgets the keys it has as soon as they are too old to be sure of.
    this.remote = createRemoteJWKSet(new URL(jwksUrl), {
      timeoutDuration: TIMEOUT_MILLISECONDS,
      cooldownDuration: Number.POSITIVE_INFINITY,
      cacheMaxAge: Number.POSITIVE_INFINITY,
    });
  }

  /** The key that the token's header names. Throws `IssuerAway`, or an error of jose where there is none or more than one. */
  readonly keyOf = async (header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> => {
    await this.refresh();
    if (this.ageSeconds() >= KEPT_SECONDS) throw this.away();
    try {
      return await this.remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.ask();
      if (this.failure !== undefined) throw this.away();
      return this.remote(header, token);
    }
  };

  /** An issuer that did not answer the last time is asked behind the back of who waits, who would wait for each time-out. */
  private async refresh(): Promise<void> {
    if (this.ageSeconds() < FRESH_SECONDS) return;
    const asked = this.ask();
    if (this.failure === undefined || this.ageSeconds() >= KEPT_SECONDS) await asked;
  }

  private ageSeconds(): number {
    return this.elapsedSeconds() - this.fetchedAtSeconds;
  }

  private away(): IssuerAway {
    return new IssuerAway("the token issuer's keys can't be had", { cause: this.failure });
  }

  /** One at a time; not again before the cool-down has passed, whether it went well or not. */
  private async ask(): Promise<void> {
    if (this.asking === undefined && this.elapsedSeconds() - this.askedAtSeconds >= COOLDOWN_SECONDS) {
      this.askedAtSeconds = this.elapsedSeconds();
      this.asking = this.fetch().finally(() => {
        this.asking = undefined;
      });
    }
    await this.asking;
  }

  private async fetch(): Promise<void> {
    const beganAtSeconds = this.elapsedSeconds();
    try {
      await this.remote.reload();
      this.fetchedAtSeconds = beganAtSeconds;
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
      this.logger.warn({ err: error }, "the token issuer's keys can not be fetched");
    }
  }
}
