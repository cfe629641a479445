import { limitsBody, type LimitsBody } from '@limit-ledger/limits-service';
import { asJson } from './compare-checkpoint.js';
import { firstDifference } from './first-difference.js';
import type { Folding } from './folding.js';
import type { LiveAnswers } from './live-answers.js';

/** Compares what the service answers with the merchant that is built anew, at the revision of the answer. */
export class LiveComparison {
  private compared: { readonly difference: string | undefined } | undefined;

  private constructor(private readonly answer: LimitsBody | undefined) {}

  static async of(live: LiveAnswers, merchantId: string): Promise<LiveComparison> {
    return new LiveComparison(await live.limitsOf(merchantId));
  }

  /** After each event. */
  watch({ revision, ledger }: Folding): void {
    if (this.answer?.revision !== revision) return;
    this.compared = { difference: firstDifference(this.answer, asJson(limitsBody(ledger.merchant, 'internal', false))) };
  }

  difference(): string | undefined {
    if (this.answer === undefined) return 'is that there is no such merchant';
    if (this.compared === undefined) return `is of revision ${this.answer.revision}, which the history does not have`;
    return this.compared.difference;
  }
}
