import { setTimeout as after } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What the product itself measures of work that it has not done yet. */
const UNDER_WAY =
  /^limit_ledger_(follower_lag_events|subscriber_lag_messages|due_lateness_seconds|risk_held_back_waiting)(\{[^}]*\})? (\S+)$/gm;
/** What lines come to is told once a second; only rules on lines wait for it. */
const STATES = 'limits-state-publisher';
/** From the clock or a request over both contexts and back, each look finds what the one before it could have missed. */
const QUIET_LOOKS = 6;
const DEADLINE_MILLISECONDS = 8_000;
const REST_MILLISECONDS = 10;

/** Until what was stored is published, what was published is handled, and what has come due is recorded, in every context. */
export async function lookedUntilSettled(app: NestFastifyApplication, withStates: boolean): Promise<void> {
  const deadline = Date.now() + DEADLINE_MILLISECONDS;
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    const open = (await underWay(app)).filter((text) => withStates || !text.includes(STATES));
    if (open.length > 0 && Date.now() > deadline) throw new Error(`it never came to rest: ${open.join(', ')}`);
    quiet = open.length === 0 ? quiet + 1 : 0;
    if (open.length > 0) await after(REST_MILLISECONDS);
  }
}

async function underWay(app: NestFastifyApplication): Promise<readonly string[]> {
  const { body } = await app.inject({ method: 'GET', url: '/metrics' });
  const found = [...body.matchAll(UNDER_WAY)];
  if (found.length < 3) throw new Error('nothing is measured');
  return found.filter(([, , , value]) => value !== '0').map(([text]) => text);
}
