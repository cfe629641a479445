import { Progress } from './progress.js';

describe('progress', () => {
  const watched = (isTTY: boolean) => {
    const written: string[] = [];
    const watch = { milliseconds: 0, done: 0 };
    const terminal = { isTTY, write: (text: string) => written.push(text) };
    return { written, watch, progress: new Progress(terminal, () => watch.done, () => watch.milliseconds) };
  };

  it('shows part, count, rate and time left every five seconds', () => {
    const { written, watch, progress } = watched(false);
    watch.milliseconds = 4_999;
    progress.add(10_000);
    expect(written).toEqual([]);
    Object.assign(watch, { milliseconds: 5_000, done: 0.25 });
    progress.add(10_000);
    expect(written).toEqual(['25%, 20,000 events, 4,000 a second, 15 s left\n']);
    progress.clear();
    expect(written).toHaveLength(1);
  });

  it('stays on one line of a terminal, and clears it', () => {
    const { written, watch, progress } = watched(true);
    progress.clear();
    watch.milliseconds = 200;
    progress.add(100);
    progress.clear();
    expect(written).toEqual(['\r\x1b[K0%, 100 events, 500 a second', '\r\x1b[K']);
  });
});
