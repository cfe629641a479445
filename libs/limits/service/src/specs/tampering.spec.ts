import { DatabaseSync } from 'node:sqlite';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService({ forEach: true });

/** Changes stored bytes behind the service's back. */
function behind(sql: string, revision: number): void {
  const database = new DatabaseSync(service.eventsFile);
  database.prepare(sql).run(revision);
  database.close();
}

async function tamper(sql: string, revision: number): Promise<void> {
  behind(sql, revision);
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

  it('says what the newest signed heads say, and that a history which does not lead there does not hold', async () => {
    const verification = async () => (await service.as('auditor').get('/v1/merchants/proved/verification')).body;
    expect(await verification()).not.toHaveProperty('anchored');
    await service.restart();
    const anchored = { revision: 4, at: expect.stringMatching(/^\d{4}-.*Z$/) };
    expect(await verification()).toMatchObject({ intact: true, anchored });
    await service.as('service').reserve('proved', { orderId: 'o-4', amount: 100 });
    expect(await verification()).toMatchObject({ intact: true, events: 6, anchored });
    behind('DELETE FROM event WHERE revision >= ?', 3);
    expect(await verification()).toMatchObject({ intact: false, brokenAt: 3, head: { revision: 2 }, anchored });
  });
});
