/** The machine's clock that never goes back, the same in every process. */
export const monotonicMilliseconds = (): number => Number(process.hrtime.bigint()) / 1e6;
