import { temporaryFolder } from '../product/temporary-folder.js';
import { feedThroughKills } from './feed-through-kills.js';
import { fedMerchants } from './fed-merchants.js';
import { ProductThatIsKilled } from './product-that-is-killed.js';
import { wrongEffects } from './stored-effects.js';
import { untilSettled } from './until-settled.js';

const MERCHANTS = 200;
const KILLS = 5;

describe('a product that is killed while the metrics of its merchants come in', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it(`${KILLS} times has taken in each day, frozen and released once, and told everybody of it`, async () => {
    const merchants = fedMerchants(MERCHANTS);
    const product = new ProductThatIsKilled(folder.path);
    for (const { merchantId, approved } of merchants) {
      const body = { merchantId, currency: 'CNY', industry: 'crash-test', onboardedOn: '2026-01-01' };
      await product.ask((client) => client.mustPost('/v1/merchants', body, `register-${merchantId}`));
      const line = { line: 'transaction', approved };
      await product.ask((client) => client.mustPost(`/v1/merchants/${merchantId}/lines`, line, `line-${merchantId}`));
    }
    const acknowledged = await feedThroughKills(product, merchants, KILLS);
    expect(product.kills).toBe(KILLS);
    await untilSettled(product, merchants);
    expect(await product.end()).toBe(0);
    expect(await wrongEffects(folder.path, merchants, acknowledged)).toEqual([]);
  }, 240_000);
});
