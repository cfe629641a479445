import { LoadTally } from './load-tally.js';

describe('a tally of answers', () => {
  it('counts what became of each, and the latency of what was accepted', () => {
    const tally = new LoadTally(1);
    for (const status of [201, 200, 429, 503, 422]) {
      tally.offer();
      tally.answer(status, status, '{}');
    }
    const counts = { offered: 5, accepted: 2, refused: 2, overLimit: 1, seconds: 2 };
    expect(tally.result(2)).toMatchObject({ ...counts, latency: { p50: 200, p99: 201 } });
  });

  it('counts the items of batches', () => {
    const tally = new LoadTally(50);
    tally.offer();
    tally.answer(200, 1, '{"items":[{"status":"reserved"}]}');
    expect(tally.result(1)).toMatchObject({ offered: 50, accepted: 50 });
  });

  it.each([
    [404, '{"code":"merchant.not-found"}', /404/],
    [200, '{"items":[{"code":"limit.insufficient"}]}', /not accepted/],
  ])('throws what no run may contain: %d %s', (status, body, message) => {
    const tally = new LoadTally(1);
    tally.answer(status, 1, body);
    expect(() => tally.result(1)).toThrow(message);
  });
});
