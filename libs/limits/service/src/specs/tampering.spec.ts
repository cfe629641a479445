import { DatabaseSync } from 'node:sqlite';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService({ forEach: true });

/** Changes stored bytes behind the service's back. */
async function tamper(sql: string, revision: number): Promise<void> {
  const database = new DatabaseSync(service.eventsFile);
  database.prepare(sql).run(revision);
  database.close();
  await service.restart();
}

describe('verification', () => {
  beforeEach(async () => {
    await service.as('operator').open('proved', { transaction: 1_000 });
    for (const orderId of ['o-1', 'o-2', 'o-3']) await service.as('service').reserve('proved', { orderId, amount: 100 });
  });

  it.each([
    ['the data', `UPDATE event SET data = replace(data, '"amount":100', '"amount":900') WHERE revision = ?`],
    ['the metadata', `UPDATE event SET metadata = replace(metadata, 'a-service', 'an-angel') WHERE revision = ?`],
    ['the type', `UPDATE event SET type = 'limit-booked' WHERE revision = ?`],
  ])('names the event of which %s was altered', async (_, sql) => {
    await tamper(sql, 3);
    const { status, body } = await service.as('auditor').get('/v1/merchants/proved/verification');
    expect([status, body.intact, body.brokenAt, body.events, body.head.revision]).toEqual([200, false, 3, 5, 4]);
  });

  it('holds for what nobody touched', async () => {
    await service.restart();
    const { body } = await service.as('auditor').get('/v1/merchants/proved/verification');
    expect(body).toMatchObject({ intact: true, events: 5 });
    expect(body).not.toHaveProperty('brokenAt');
  });
});
