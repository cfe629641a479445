import { Command } from '@nestjs/cqrs';
import type { Instant } from '@limit-ledger/kernel';
import type { OrderCommand, TermsCommand } from '@limit-ledger/limits-domain';
import type { Origin } from '@limit-ledger/platform';
import type { LimitOutcome } from '../limits-runner.js';

export type { Origin } from '@limit-ledger/platform';

/** Free text that is kept in the subject store, and when it became true. */
export interface BesideContent {
  readonly note?: string | undefined;
  readonly purpose?: string | undefined;
  readonly effectiveAt?: Instant | undefined;
  readonly imported?: boolean | undefined;
}

type Loose<Content> = { [Member in keyof Content]: Content[Member] | (undefined extends Content[Member] ? undefined : never) };
type LooseEach<Content> = Content extends unknown ? Loose<Content> & BesideContent : never;

/** What a caller asks of a merchant's limits: the content of a command with its texts in the clear. */
export type Asked = LooseEach<OrderCommand | TermsCommand>;

/** Carries it to the one handler of the limit decider. */
export class LimitRequest extends Command<LimitOutcome> {
  constructor(
    readonly merchantId: string,
    readonly asked: Asked,
    readonly origin: Origin,
  ) {
    super();
  }
}
