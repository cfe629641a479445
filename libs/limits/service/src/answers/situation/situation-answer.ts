import { assert } from '@limit-ledger/kernel';
import { LINE_KINDS, type LineState } from '@limit-ledger/limits-domain';
import type { LineSituationBody, SituationBody } from '../bodies/situation/situation-body.js';
import { lineBody } from '../limits-answer.js';
import { barredAt } from './barred-at.js';
import { causesOfLine, termsOnLine } from './causes-of-line.js';
import { noticesOfLine } from './notices-of-line.js';
import { overageOf } from './overage-of.js';
import type { SituationContext } from './standing-terms.js';
import { upcomingOf } from './upcoming-of.js';

/** One answer for a registered merchant: its lines, why they are what they are, and how limit comes back; pure. */
export function situationBody(context: SituationContext): SituationBody {
  const { merchantId, profile, revision, termsRevision, lines } = context.merchant;
  assert(profile !== undefined, 'only a registered merchant has a situation');
  return {
    merchantId,
    currency: profile.currency,
    revision,
    termsRevision,
    at: context.now,
    lines: LINE_KINDS.flatMap((kind) => lines[kind] ?? []).map((line) => lineSituation(line, context)),
    barred: barredAt(context),
  };
}

function lineSituation(line: LineState, context: SituationContext): LineSituationBody {
  const terms = termsOnLine(context.merchant, line.line);
  return {
    ...lineBody(line),
    causes: causesOfLine(line, context),
    overage: overageOf(line, terms, context),
    notices: noticesOfLine(line.line, context),
    upcoming: upcomingOf(line, terms, context),
  };
}
