import type { RiskMerchantEventsV1 } from '@limit-ledger/contracts';
import type { Reaction } from '@limit-ledger/platform';
import type { AskLimits } from './ask-limits.js';
import { whenLimitReevaluatedApplyIt } from './when-limit-reevaluated-apply-it.js';
import { whenSignalClearedGiveBack } from './when-signal-cleared-give-back.js';
import { whenSignalEasedReleaseAPart } from './when-signal-eased-release-a-part.js';
import { whenSignalRaisedApplyItsConsequences } from './when-signal-raised-apply-its-consequences.js';
import { whenSignalWidenedBarThemToo } from './when-signal-widened-bar-them-too.js';
import { whenStepNotedNoteIt } from './when-step-noted-note-it.js';
import { whenTurnoverReportedNoteIt } from './when-turnover-reported-note-it.js';

type Reactions = Readonly<Partial<Record<keyof RiskMerchantEventsV1, Reaction>>>;

/** What limits does about what risk tells of a merchant, by type; the other types pass. */
export function reactionsToRisk(ask: AskLimits): Reactions {
  return {
    'limit-ledger.risk.signal-raised.v1': whenSignalRaisedApplyItsConsequences(ask),
    'limit-ledger.risk.signal-widened.v1': whenSignalWidenedBarThemToo(ask),
    'limit-ledger.risk.signal-eased.v1': whenSignalEasedReleaseAPart(ask),
    'limit-ledger.risk.step-noted.v1': whenStepNotedNoteIt(ask),
    'limit-ledger.risk.signal-cleared.v1': whenSignalClearedGiveBack(ask),
    'limit-ledger.risk.limit-reevaluated.v1': whenLimitReevaluatedApplyIt(ask),
    'limit-ledger.risk.turnover-reported.v1': whenTurnoverReportedNoteIt(ask),
  };
}
