import { HOUSE_RULES } from './tidy/house-rules.js';
import { readHouse } from './tidy/read-house.js';
import { sourceSizes } from './tidy/source-sizes.js';

const house = readHouse(process.cwd());

describe('the house', () => {
  it('is read whole', () => {
    const sizes = sourceSizes(house);
    const { medianLines, ninetiethPercentileLines, largestLines } = sizes;
    const numbers = `median ${medianLines}, 90% ≤ ${ninetiethPercentileLines}, largest ${largestLines}`;
    process.stdout.write(`${sizes.files} source files, lines: ${numbers}\n`);
    expect(sizes.files).toBeGreaterThan(50);
    expect(house.map((file) => file.path)).toEqual(expect.arrayContaining(['package.json', '.swcrc', 'libs/kernel/src/index.ts']));
  });

  it.each(Object.entries(HOUSE_RULES))('keeps its rule: %s', (_name, rule) => {
    expect(rule(house)).toEqual([]);
  });
});
