import type { BenchResult } from '../bench-result.js';
import { QUICK } from '../bench-scale.js';
import type { OverloadResult } from '../ours/overload-generator-worker.js';
import type { OneMerchantRow } from '../sections/growth-row.js';
import type { MeasuredCell } from '../sections/cell.js';
import { keptNotes } from './kept-notes.js';
import { reportPage } from './report-page.js';
import { targetsOf } from './targets.js';

const latency = { p50: 1, p99: 5, p999: 9 };
const cell = (who: string, spread: MeasuredCell['spread'], clients: number, perSecond: number): MeasuredCell => ({
  ...{ who, spread, clients, perSecond, latency },
});
const load = (perSecond: number) => ({
  ...{ offered: perSecond + 50, accepted: perSecond, refused: 50, overLimit: 0, seconds: 1, latency },
});
const memory = { beforeBytes: 100 * 2 ** 20, largestBytes: 110 * 2 ** 20, afterBytes: 105 * 2 ** 20 };
const row = (size: number, perSecond: number): OneMerchantRow => ({
  ...{ size, perSecond, p50: 1, p99: 2, firstCommandMilliseconds: 50, heldBytes: 60 * 2 ** 20, residentBytes: 2 ** 28 },
  ...{ merchantBytes: 20 * 2 ** 20, idleReturnMilliseconds: 4, slowestIdleReturnMilliseconds: 8 },
});
const overload: OverloadResult = {
  ...{ peakPerSecond: 100, recoveredPerSecond: 95, offeredPerSecond: 400, acceptedPerSecond: 92, refusedPerSecond: 308 },
  ...{ offered: 4_000, accepted: 920, refused: 3_080, latency, memory, heldBytesBefore: 50, heldBytesAfter: 55 },
  refusalMicroseconds: 0.4,
};
const nothing: BenchResult = {
  ...{ startedAt: '2026-01-02T03:04:05.678Z', seconds: 60, scale: QUICK, fsyncMilliseconds: 0.2, loadAtEnd: 2 },
  machine: { cores: 2, model: 'M', memoryBytes: 2 ** 34, system: 'S', node: 'v24', sqlite: '3', fileSystem: 'ext4', load: 0.1 },
  ...{ checks: [], failed: [] },
};
const everything: BenchResult = {
  ...nothing,
  overload,
  inProcess: {
    cells: [
      cell('ours', 'hot', 1, 40),
      cell('ours', 'hot', 32, 50),
      cell('ours', 'uniform', 32, 45),
      cell('guarded counter', 'hot', 32, 4),
    ],
    raw: [
      { batch: 64, perSecond: 90 },
      { batch: 256, perSecond: 100 },
    ],
    ...{ meanRowBytes: 800, batchSizes: [], skipped: [], postgresVersion: '15' },
  },
  http: {
    cells: [cell('ours', 'hot', 64, 20), cell('echo', 'hot', 64, 30), cell('batch', 'hot', 64, 40)],
    half: { ...load(10), refused: 0 },
    overload: { saturatingConnections: 64, peak: load(20), overload: load(19), recovered: load(20), memory },
    answerBytes: { ours: { body: 266, whole: 500 }, echo: { body: 266, whole: 400 } },
  },
  growth: {
    history: [row(1_000, 50), row(1_000_000, 46)],
    openOrders: [row(1_000, 50), row(1_000_000, 44)],
    merchants: [row(1, 50)],
    rebuild: [{ size: 1_000_000, rawPerSecond: 100, rebuiltPerSecond: 49 }],
  },
  imports: { accounts: 3, events: 30, seconds: 1, perSecond: 30, rawPerSecond: 90, meanRowBytes: 800 },
  risk: {
    freeze: { offeredPerSecond: 500, metrics: 6_000, freezes: 600, latency: { ...latency, slowest: 10 } },
    ...{ metrics: 50_000, meanRowBytes: 1_200 },
    inProcess: { perSecond: 35, rawPerSecond: 90 },
    overHttp: { perSecond: 30, rawPerSecond: 90 },
  },
  starts: { starts: 2, emptyMilliseconds: 900, filledMilliseconds: 950, filledWith: 'something' },
  checks: [{ run: 'all', streams: 1, events: 2, reservations: 1, complaints: [] }],
};

describe('the page', () => {
  it('says of every target whether it is met, and agrees with what is machine-readable', () => {
    const page = reportPage(everything, '');
    const targets = targetsOf(everything);
    expect(targets.filter(({ met }) => !met).map(({ what }) => what)).toEqual([
      '1,000,000 open orders: of 1,000',
      'rebuild: of reading and parsing the rows',
    ]);
    expect(targets).toHaveLength(27);
    for (const { what, wanted, measured, met } of targets) {
      expect(page).toContain(`| ${what} | ${wanted} | ${measured} | ${met ? 'met' : '**missed**'} |`);
    }
    expect(page).not.toMatch(/undefined|NaN|\[object|Not measured/);
  });

  it('shows what was offered, accepted and refused under overload, and memory before, at most and after', () => {
    const page = reportPage(everything, '');
    expect(page).toContain('4,000 offered, 920 accepted and 3,080 refused');
    expect(page).toContain('69 offered, 19 accepted and 50 refused');
    expect(page).toContain('100 MiB before, 110 MiB at most, 105 MiB after');
  });

  it('keeps the notes, names what failed, and says what was not measured', () => {
    const page = reportPage({ ...nothing, failed: ['growth: the disk is full'] }, 'Found by hand.');
    expect(keptNotes(page)).toBe('Found by hand.');
    expect(keptNotes(reportPage(everything, keptNotes(page)))).toBe('Found by hand.');
    expect(page).toContain('- Failed and not shown: growth: the disk is full');
    expect(page.match(/Not measured in this run/g)).toHaveLength(6);
    expect(targetsOf(nothing)).toEqual([]);
  });
});
