import { readBusUntil } from './read-bus.js';
import { countOf, toBeTold, toldSources, type Told } from './told-sources.js';
import { historiesOnDisk } from '../product/histories-on-disk.js';

/** Settles when the bus of one folder has every public event of the histories of another, in order; answers what it was told. */
export async function untilTold(dataDir: string, busDir = dataDir): Promise<Told> {
  const expected = toBeTold(await historiesOnDisk(dataDir));
  const { told, complaints } = toldSources(
    await readBusUntil(busDir, (messages) => countOf(toldSources(messages).told) >= countOf(expected)),
  );
  expect(complaints).toEqual([]);
  expect(told).toEqual(expected);
  return told;
}
