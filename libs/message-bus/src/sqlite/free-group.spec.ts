import { messageOf } from '../conformance/bus-stage.js';
import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { openDatabase } from './open-database.js';
import { SqliteBusStorage } from './sqlite-bus-storage.js';

it('a group of which a message was parked is free no more, in the same turn of the event loop', async () => {
  const { file, remove } = await createSqlitePlace();
  const storage = new SqliteBusStorage(openDatabase(file));
  const message = messageOf('a', 0);
  const claim = await storage.claim('g', [message.topic], false);
  await storage.append([message]);
  const [logged] = storage.page([message.topic], 0, 1).messages;
  let isNextTurn = false;
  setImmediate(() => (isNextTurn = true));
  expect(storage.isFree(claim)).toBe(true);
  await storage.park(claim, logged!, { attempts: 1, error: 'no' }, '2026-03-01T00:00:00.000Z');
  expect([storage.isFree(claim), isNextTurn]).toEqual([false, false]);
  const later = await storage.claim('g', [message.topic], false);
  expect([storage.isFree(claim), storage.isFree(later), isNextTurn]).toEqual([false, false, false]);
  await storage.close();
  await remove();
});
