import { ConfigInvalid, readConfig } from '@limit-ledger/platform';
import { WrongUse } from '../wrong-use.js';

export interface FolderSettings {
  readonly dataDir: string;
  readonly eventStoreUrl: string;
  readonly checkpointStoreUrl: string;
  readonly viewStoreUrl: string;
  readonly messageBusUrl: string;
  readonly subjectStoreUrl: string;
  readonly clockOffsetSeconds: number;
  readonly signingKeyFile: string;
  /** In development mode. */
  readonly makesSigningKey: boolean;
  readonly accessLogUrl: string;
}

/** A folder that was named is meant as it is; without one the environment decides, as it does for the service. */
export function folderSettings(dataDir: string | undefined, environment = process.env): FolderSettings {
  const { DATA_DIR, LIMIT_LEDGER_ACCESS_LOG_URL } = environment;
  const { LIMIT_LEDGER_CLOCK_OFFSET_SECONDS, LIMIT_LEDGER_SIGNING_KEY_FILE } = environment;
  const { LIMIT_LEDGER_EVENT_STORE_URL, LIMIT_LEDGER_CHECKPOINT_STORE_URL } = environment;
  const { LIMIT_LEDGER_VIEW_STORE_URL, LIMIT_LEDGER_SUBJECT_STORE_URL, LIMIT_LEDGER_MESSAGE_BUS_URL } = environment;
  const others = { LIMIT_LEDGER_CLOCK_OFFSET_SECONDS, LIMIT_LEDGER_SIGNING_KEY_FILE, LIMIT_LEDGER_ACCESS_LOG_URL };
  const events = { LIMIT_LEDGER_EVENT_STORE_URL, LIMIT_LEDGER_SUBJECT_STORE_URL };
  const stores = { ...events, LIMIT_LEDGER_CHECKPOINT_STORE_URL, LIMIT_LEDGER_VIEW_STORE_URL, LIMIT_LEDGER_MESSAGE_BUS_URL };
  try {
    return readConfig(dataDir === undefined ? { DATA_DIR, ...stores, ...others } : { DATA_DIR: dataDir, ...others });
  } catch (error) {
    if (error instanceof ConfigInvalid) throw new WrongUse(error.reasons);
    throw error;
  }
}
