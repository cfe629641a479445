import { assertNever } from '@limit-ledger/kernel';
import type { Ledger, Sent } from './ledger.js';
import type { AccountPlan, PlannedCommand } from './plan-account.js';

/** How far a plan got. */
export interface Applied {
  readonly recorded: number;
  readonly already: number;
  /** Each names the command and why it was refused. */
  readonly refusals: readonly string[];
  /** Commands that were not sent because one before them was refused. */
  readonly notSent: number;
}

/**
 * Sends a plan in order. For an untouched merchant all of it goes in one go: without its registration nothing else would
 * be taken. Otherwise step by step, up to the first refusal, lest more be built on what somebody else has put there.
 */
export async function applyPlan(plan: AccountPlan, ledger: Ledger, isUntouched: boolean): Promise<Applied> {
  const { merchantId, registration, following } = plan;
  const commands: readonly PlannedCommand[] = [registration, ...following];
  const tally = new Tally();
  if (isUntouched) {
    const answers = await Promise.all(commands.map((command) => ledger.send(merchantId, command)));
    answers.forEach((sent, index) => tally.count(commands[index] as PlannedCommand, sent));
    return tally;
  }
  for (const command of commands) {
    if (tally.refusals.length > 0) tally.notSent += 1;
    else tally.count(command, await ledger.send(merchantId, command));
  }
  return tally;
}

class Tally implements Applied {
  recorded = 0;
  already = 0;
  notSent = 0;
  readonly refusals: string[] = [];

  count(command: PlannedCommand, sent: Sent): void {
    if (sent.kind === 'recorded') this.recorded += 1;
    else if (sent.kind === 'already') this.already += 1;
    else this.refusals.push(`${nameOf(command)} was refused: ${sent.code}, ${sent.detail}`);
  }
}

function nameOf(command: PlannedCommand): string {
  switch (command.type) {
    case 'register-merchant':
      return `registration of ${command.merchantId}`;
    case 'open-line':
      return `opening of line ${command.line}`;
    case 'book-limit':
      return `booking ${command.orderId}`;
    case 'replenish-limit':
      return `replenishment ${command.replenishmentId}`;
    default:
      return assertNever(command);
  }
}
