import { bestOf, cellName, medianCells, seriesOf, worstStep, type MeasuredCell } from './cell.js';

const latency = { p50: 1, p99: 2, p999: 3 };
const cell = (clients: number, perSecond: number): MeasuredCell => ({ who: 'ours', spread: 'hot', clients, perSecond, latency });

describe('cells', () => {
  it('have the worst step against the best before it, not the one before', () => {
    expect(worstStep([cell(1, 100), cell(8, 90), cell(32, 95)])).toBe(0.9);
    expect(worstStep([cell(1, 100), cell(8, 98), cell(32, 93)])).toBe(0.93);
    expect(worstStep([cell(1, 10), cell(8, 20)])).toBe(2);
    expect(worstStep([cell(1, 10)])).toBe(1);
  });

  it('are found by who and spread', () => {
    const cells = [cell(1, 5), { ...cell(1, 9), who: 'echo' }, { ...cell(1, 7), spread: 'zipf' as const }];
    expect(seriesOf(cells, 'ours', 'hot')).toEqual([cells[0]]);
    expect(bestOf(cells)).toBe(9);
  });

  it('are medians over rounds', () => {
    const samples = [3, 1, 2].map((perSecond) => ({ perSecond, latency }));
    expect(medianCells([cell(1, 0)], new Map([[cellName(cell(1, 0)), samples]]))).toEqual([cell(1, 2)]);
  });
});
