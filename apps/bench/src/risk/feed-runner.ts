import { newEventId } from '@limit-ledger/event-store';
import { commandIdOf, fingerprintOf } from '@limit-ledger/platform';
import type { RulesInForce } from '@limit-ledger/risk-domain';
import { riskStream, type RiskRunner } from '@limit-ledger/risk-service';
import { merchantIdOf } from '../ours/merchant-names.js';
import { dailyMetrics, GOOD_DAY } from './metric-items.js';

const AT_ONCE = 1_000;
const ACTOR = { subject: 'bench', role: 'service' };

/** Gives a runner daily metrics of so many merchants, day by day, many at once; answers how many events they left. */
export async function feedRunner(runner: RiskRunner, rules: RulesInForce, merchants: number, days: number): Promise<number> {
  let events = 0;
  const take = async (merchant: number, day: number): Promise<void> => {
    const merchantId = merchantIdOf(merchant);
    const observation = dailyMetrics(day, GOOD_DAY);
    const outcome = await runner.execute({
      stream: riskStream(merchantId),
      command: { type: 'accept-observation', observation, rules },
      actor: ACTOR,
      commandId: commandIdOf(merchantId, ACTOR.subject, undefined),
      keyed: false,
      fingerprint: fingerprintOf({ operation: 'accept-observation', params: merchantId, body: { ...observation } as never }),
      correlationId: newEventId(),
    });
    if (outcome.kind !== 'accepted') throw new Error(`not taken in: ${JSON.stringify(outcome)}`);
    events += outcome.events.length;
  };
  const underWay: Promise<void>[] = [];
  for (let day = 0; day < days; day += 1) {
    for (let merchant = 0; merchant < merchants; merchant += 1) {
      underWay.push(take(merchant, day));
      if (underWay.length >= AT_ONCE) await underWay.shift();
    }
  }
  await Promise.all(underWay);
  return events;
}
