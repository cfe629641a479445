import { ListField, OneOfField } from '@limit-ledger/platform';
import { LINE_KINDS } from '@limit-ledger/limits-domain';

/** One line. */
export const LineField = (description: string): PropertyDecorator => OneOfField(description, LINE_KINDS);

/** The lines of an order; which of them can be drawn on is decided, not malformed. */
export const OrderLinesField = (): PropertyDecorator =>
  ListField(
    'The lines to draw on, all of them at once; credit and transaction as far as ever opened when left out.',
    { values: LINE_KINDS },
    { max: 2 },
  );
