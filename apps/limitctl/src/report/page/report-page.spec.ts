import type { EventStore } from '@limit-ledger/event-store';
import { HANGZHOU_FROZEN, HANGZHOU_GUARANTEED } from '../../demo/stories/hangzhou-sports-brand.js';
import { OLD_ZHANG } from '../../demo/stories/old-zhang.js';
import { playedStore } from '../../export/spec-support/played-store.js';
import { reportOf, textOf } from '../spec-support/report-of.js';

describe('a report', () => {
  let store: EventStore;
  beforeAll(async () => {
    store = await playedStore([OLD_ZHANG, HANGZHOU_FROZEN, HANGZHOU_GUARANTEED]);
  });

  it('tells the exact figures of Old Zhang', async () => {
    const text = textOf(await reportOf(store, OLD_ZHANG.merchantId));
    expect(text).toContain('Limit report: old-zhang-sports-shoes');
    expect(text).toContain('✓ Chain verified: the hashes of all 14 events were recomputed, and each follows the one before.');
    for (const row of [
      'Approved 100,000.00',
      '+ Temporary increases 0.00',
      '− Reductions 70,000.00',
      '= Effective 30,000.00',
      '− Frozen 0.00',
      '− Reserved 1,000.00',
      '− Used 18,000.00',
      '= Available 11,000.00',
    ]) {
      expect(text).toContain(`${row}\n`);
    }
    expect(text).toContain(
      'Lowest available: −15,000.00 CNY on 2026-11-18 10:00:00. At the end: effective 30,000.00 CNY, available 11,000.00 CNY.',
    );
    expect(text).toMatch(/standing, 70,000\.00 CNY remains zhang-reduction/);
    expect(text).toContain('The credit rating fell. File a rectification plan');
    expect(text).toMatch(/captured 3 45,000\.00 45,000\.00/);
    expect(text).toMatch(/Repayment 3 27,000\.00 0\.00/);
    expect(text).toMatch(/zhang-order-1 captured 18,000\.00 18,000\.00 10,000\.00 2026-11-21 10:00:00 10/);
  });

  it('tells a freeze with every release of it, by whom and why', async () => {
    const text = textOf(await reportOf(store, HANGZHOU_FROZEN.merchantId));
    expect(text).toContain('Transaction · 80% · risk');
    expect(text.match(/−24,000\.00/g)).toHaveLength(4);
    expect(text).toContain('+96,000.00');
    expect(text).toContain('The promotion guarantee is in place. promotion-guarantee');
    expect(text).toContain('Lowest available: −28,000.00 CNY');
  });

  it('tells of a freeze how many it refuses orders of, and that it stands while it does', async () => {
    const parties = JSON.stringify([
      { kind: 'buyer', ref: 'b-1' },
      { kind: 'device', ref: 'd-1' },
    ]);
    const text = textOf(
      await reportOf(store, HANGZHOU_FROZEN.merchantId, {
        change: (event) =>
          event.type === 'limit-frozen' ? { ...event, data: event.data.replace('{', `{"parties":${parties},`) } : event,
      }),
    );
    expect(text).toContain('Transaction · 80% · refuses new orders of some (2) · risk');
    expect(text).toMatch(/standing, 0\.00 CNY remains/);
  });

  it('tells a temporary increase, and all of it in Chinese', async () => {
    const html = await reportOf(store, HANGZHOU_GUARANTEED.merchantId, { language: 'zh-CN' });
    const text = textOf(html);
    expect(html).toContain('<html lang="zh-CN">');
    expect(text).toContain('交易额度 · 大促保障 · 20,000.00 · 自 2026-11-22 10:00:00 至 2026-12-28 10:00:00');
    expect(text).toMatch(/= 当前总额度 140,000\.00/);
    expect(text).toContain('哈希链验证通过');
  });

  it('asks the network for nothing and runs nothing', async () => {
    const html = await reportOf(store, HANGZHOU_FROZEN.merchantId);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|https?:|@import|\son[a-z]+=|src=/i);
    expect(html.match(/url\([^)]*\)/g)?.every((url) => url.startsWith('url(#'))).toBe(true);
  });

  it('shows what somebody wrote as text, wherever it stands', async () => {
    const evil = `</style><script>alert("1")</script>'&<img src=x onerror=alert(1)>`;
    const inJson = JSON.stringify(evil).slice(1, -1);
    const html = await reportOf(store, HANGZHOU_FROZEN.merchantId, {
      calledAs: evil,
      change: (event) => ({
        ...event,
        metadata: event.metadata.replaceAll('limitctl-demo', inJson).replaceAll('default@1', inJson),
        data: event.data
          .replaceAll('hangzhou-peak', inJson)
          .replaceAll('hangzhou-burst-1', inJson)
          .replaceAll('daily-peak', inJson)
          .replaceAll('"sports"', JSON.stringify(evil))
          .replaceAll('"CNY"', JSON.stringify(evil))
          .replace('"reasonCode"', `"caseId":${JSON.stringify(evil)},"noteRef":"r","reasonCode"`),
      }),
      noteOf: () => Promise.resolve({ text: evil }),
    });
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html.split('</style>')).toHaveLength(2);
    expect(html.split('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;').length).toBeGreaterThan(20);
  });

  it.each([
    [{ text: 'Seen the returns list.' }, '“Seen the returns list.”'],
    ['kept-apart' as const, 'kept apart from this copy of the ledger'],
    ['destroyed' as const, 'destroyed, or not among the texts of this copy'],
    ['tampered' as const, 'not shown: the stored text was altered'],
  ])('shows a note where it can be read, and else says why not: %j', async (note, text) => {
    const asked: string[] = [];
    const html = await reportOf(store, OLD_ZHANG.merchantId, {
      change: (event) => ({
        ...event,
        data: event.data.replace('"reasonCode":"rating-fallen"', '"noteRef":"ref-1","reasonCode":"rating-fallen"'),
      }),
      noteOf: (merchantId, ref) => Promise.resolve(void asked.push(`${merchantId} ${ref}`)).then(() => note),
    });
    expect(asked).toEqual([`${OLD_ZHANG.merchantId} ref-1`]);
    expect(textOf(html)).toContain(`Note: ${text}`);
  });

  it('says from where on a history does not hold, and as of which revision its figures are', async () => {
    const html = await reportOf(store, OLD_ZHANG.merchantId, {
      change: (event) => ({
        ...event,
        ...(event.revision === 10 && { data: event.data.replace(/"used":-\d+/, '"used":-9000000') }),
      }),
    });
    const text = textOf(html);
    expect(text).toContain('✗ NOT VERIFIED: the history does not hold from revision 10 on (altered).');
    expect(text).toContain('what the stored events say up to revision 9.');
    expect(text).not.toContain('✓');
  });

  it('of a history whose first event can not be read is still one', async () => {
    const html = await reportOf(store, OLD_ZHANG.merchantId, { change: (event) => ({ ...event, metadata: '[]', data: '{' }) });
    expect(textOf(html)).toContain('✗ NOT VERIFIED: the history does not hold from revision 0 on (altered).');
  });
});
