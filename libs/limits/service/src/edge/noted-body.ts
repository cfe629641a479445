import { Example, ReasonCodeField, TextField } from '@limit-ledger/platform';
import { WriteBody } from './write-body.js';

/** A write with a note for the record; merchants never see it. */
export class NotedBody extends WriteBody {
  @Example('sold 50,000 in a day')
  @TextField('Internal note; kept apart from the history, erasable.', 2_000)
  readonly note!: string;
}

/** A write with a note and with the public reason. */
export class ReasonedBody extends NotedBody {
  @Example('daily-peak')
  @ReasonCodeField('Public reason; see GET /v1/reason-codes.')
  readonly reasonCode!: string;
}
