import { Logger } from '@nestjs/common';
import { Shutdown } from './shutdown.js';

describe('the shutdown', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('ends what was built last first, one after the other', async () => {
    const ended: string[] = [];
    const shutdown = new Shutdown();
    for (const name of ['store', 'runner', 'timer']) {
      shutdown.add(name, async () => {
        ended.push(`${name} begins`);
        await Promise.resolve();
        ended.push(`${name} ends`);
      });
    }
    await shutdown.run();
    expect(ended).toEqual(['timer begins', 'timer ends', 'runner begins', 'runner ends', 'store begins', 'store ends']);
  });

  it('ends right before another what has to, whenever it was added', async () => {
    const ended: string[] = [];
    const shutdown = new Shutdown();
    for (const name of ['view store', 'event store', 'runner']) shutdown.add(name, () => void ended.push(name));
    shutdown.addBefore('event store', 'heads', () => void ended.push('heads'));
    await shutdown.run();
    expect(ended).toEqual(['runner', 'heads', 'event store', 'view store']);
    expect(() => shutdown.addBefore('event store', 'heads', () => undefined)).toThrow();
  });

  it('goes on after a failure, and tells it at the end', async () => {
    let closed = false;
    const shutdown = new Shutdown();
    shutdown.add('store', () => {
      closed = true;
    });
    shutdown.add('runner', () => Promise.reject(new Error('stuck')));
    await expect(shutdown.run()).rejects.toThrow('stuck');
    expect(closed).toBe(true);
  });
});
