import type { KeyObject } from 'node:crypto';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { OidcConfig } from '../config/config.js';
import { Authenticator } from './authenticator.js';
import { DevTokenController } from './dev-token.controller.js';
import { DevelopmentIssuer } from './development-issuer.js';
import { OidcVerifier } from './oidc-verifier.js';

/** Provides the `Authenticator`: of an OIDC issuer, or in development of the service's own tokens. */
@Global()
@Module({})
export class AuthModule {
  static forOidc(settings: OidcConfig): DynamicModule {
    return {
      module: AuthModule,
      providers: [{ provide: Authenticator, useValue: new Authenticator(new OidcVerifier(settings)) }],
      exports: [Authenticator],
    };
  }

  static forDevelopment(signingKey: KeyObject): DynamicModule {
    const issuer = new DevelopmentIssuer(signingKey);
    return {
      module: AuthModule,
      controllers: [DevTokenController],
      providers: [
        { provide: DevelopmentIssuer, useValue: issuer },
        { provide: Authenticator, useValue: new Authenticator(issuer) },
      ],
      exports: [Authenticator],
    };
  }
}
