import { appendOf, type EventStoreStage } from './event-store-stage.js';

const TEXTS = [
  '{"text":"额度 €100 – ünï 😀"}',
  '{"text":"quote \\" backslash \\\\ newline \\n nul \\u0000 tab \\t"}',
  '{"text":"\u2028\u2029\u00a0\ufeff\ufffd"}',
  '{"empty":"","list":[],"number":-9007199254740991}',
];

export function appending(stage: EventStoreStage): void {
  describe('appending', () => {
    it('answers each event as it is stored', async () => {
      const store = await stage.open();
      const append = appendOf(stage.streamName(), undefined, 3);
      const stored = await store.append(append);
      expect(stored.map(({ revision }) => revision)).toEqual([0, 1, 2]);
      expect(stored).toMatchObject(append.events.map((event) => ({ ...event, stream: append.stream })));
      expect(await store.read(append.stream)).toEqual(stored);
    });

    it('continues at the expected head', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      const first = await store.append(appendOf(stream, undefined, 2));
      const second = await store.append(appendOf(stream, first[1], 2));
      expect(second.map(({ revision }) => revision)).toEqual([2, 3]);
      expect(second[0]?.previousHash).toBe(first[1]?.hash);
    });

    it('gives every text back byte for byte', async () => {
      const store = await stage.open();
      const { stream, expected, events } = appendOf(stage.streamName('商户-é'), undefined, TEXTS.length);
      const odd = events.map((event, index) => ({ ...event, data: TEXTS[index]!, metadata: TEXTS.at(-1 - index)! }));
      await store.append({ stream, expected, events: odd });
      const read = await store.read(stream);
      expect(read.map(({ data }) => data)).toEqual(TEXTS);
      expect(read.map(({ metadata }) => metadata)).toEqual([...TEXTS].reverse());
    });

    it('takes an event of 200,000 bytes', async () => {
      const store = await stage.open();
      const { stream, expected, events } = appendOf(stage.streamName());
      const data = `{"text":"${'额'.repeat(66_667)}"}`;
      await store.append({ stream, expected, events: [{ ...events[0]!, data }] });
      expect((await store.read(stream))[0]?.data === data).toBe(true);
    });

    it('takes appends to many streams at once', async () => {
      const store = await stage.open();
      const streams = Array.from({ length: 200 }, (_, index) => stage.streamName(String(index)));
      await Promise.all(streams.map((stream) => store.append(appendOf(stream, undefined, 2))));
      for (const stream of streams) expect(await store.read(stream)).toHaveLength(2);
    });

    it('refuses an append without events as a bug', async () => {
      const store = await stage.open();
      await expect(store.append({ stream: stage.streamName(), expected: undefined, events: [] })).rejects.toThrow('without events');
    });
  });
}
