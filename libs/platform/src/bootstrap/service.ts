import type { Type } from '@nestjs/common';

/** A service as an app serves it. */
export interface Service {
  /** For people. */
  readonly title: string;
  readonly module: Type;
  /** Shell text that works when it is pasted, for the service at this URL; shown in development mode. */
  readonly firstRequest?: (url: string) => string;
}
