/** How much is measured, and for how long. */
export interface BenchScale {
  readonly mode: 'quick' | 'default' | 'full';
  /** Of everything that is interleaved; shown are medians. */
  readonly rounds: number;
  /** Of one measurement. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly clients: readonly number[];
  readonly merchants: number;
  /** Whether the competitors also run over many merchants. */
  readonly competitorsOverMany: boolean;
  readonly rawRows: number;
  /** Sizes of one merchant's history and of its open orders, and numbers of merchants. */
  readonly historySizes: readonly number[];
  readonly openOrderSizes: readonly number[];
  readonly merchantCounts: readonly number[];
  /** Longer histories are rebuilt once, however many rounds there are. */
  readonly largestRepeatedRebuild: number;
  /** Rows of the shipped table that are imported. */
  readonly importRows: number;
  readonly makesDemo: boolean;
  /** Of the service, on an empty and on a filled folder each. */
  readonly starts: number;
}

const CLIENTS = [1, 8, 32, 64, 256];

export const QUICK: BenchScale = {
  mode: 'quick',
  rounds: 1,
  seconds: 0.3,
  warmUpSeconds: 0.3,
  clients: CLIENTS,
  merchants: 10_000,
  competitorsOverMany: false,
  rawRows: 20_000,
  historySizes: [1_000, 20_000],
  openOrderSizes: [1_000, 20_000],
  merchantCounts: [1, 1_000],
  largestRepeatedRebuild: 1_000_000,
  importRows: 2_000,
  makesDemo: false,
  starts: 2,
};

export const DEFAULT: BenchScale = {
  mode: 'default',
  rounds: 3,
  seconds: 1.2,
  warmUpSeconds: 1.2,
  clients: CLIENTS,
  merchants: 10_000,
  competitorsOverMany: true,
  rawRows: 100_000,
  historySizes: [1_000, 10_000, 100_000, 1_000_000],
  openOrderSizes: [1_000, 10_000, 100_000, 1_000_000],
  merchantCounts: [1, 100, 10_000, 100_000],
  largestRepeatedRebuild: 1_000_000,
  importRows: 30_000,
  makesDemo: true,
  starts: 5,
};

export const FULL: BenchScale = { ...DEFAULT, mode: 'full', historySizes: [...DEFAULT.historySizes, 10_000_000] };
