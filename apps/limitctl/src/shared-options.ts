import { Option } from 'commander';

/** The data folder, for commands that only read it. */
export const dataDirToRead = (): Option =>
  new Option('--data-dir <dir>', 'the data folder, also beside a running service (default: DATA_DIR or ./data)');

/** For programs. */
export const asJson = (what: string): Option => new Option('--json', `print ${what}`);
