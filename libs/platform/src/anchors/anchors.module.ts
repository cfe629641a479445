import { createPublicKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { Global, Logger, Module, type FactoryProvider } from '@nestjs/common';
import { HeadsFolder, type EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { SIGNING_KEY } from '../bootstrap/signing-key.js';
import { CONFIG, type Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { CLOCK, EVENT_STORE } from '../stores/tokens.js';
import { HEADS_FOLDER, HeadsKeeper } from './heads-keeper.js';
import { LastAnchor } from './last-anchor.js';
import { RunningHeads } from './running-heads.js';

const logger = new Logger('Anchors');

const folderProvider: FactoryProvider<HeadsFolder> = {
  provide: HeadsFolder,
  inject: [CONFIG],
  useFactory: ({ dataDir }: Config) => new HeadsFolder(join(dataDir, HEADS_FOLDER)),
};

const keeperProvider: FactoryProvider<HeadsKeeper> = {
  provide: HeadsKeeper,
  inject: [EVENT_STORE, HeadsFolder, SIGNING_KEY, CLOCK, CONFIG, Metrics],
  useFactory: (
    store: EventStore,
    folder: HeadsFolder,
    signingKey: KeyObject,
    clock: Clock,
    config: Config,
    metrics: Metrics,
  ) => {
    const written = metrics.counter('heads_written_total', 'Files of signed heads that were written');
    const failed = metrics.counter('heads_failed_total', 'Files of signed heads that could not be written');
    return new HeadsKeeper({
      store,
      folder,
      signingKey,
      clock,
      filesKept: config.headsKept,
      onWritten: ({ file, count }) => {
        written.inc();
        logger.log({ file, streams: count }, 'heads were signed');
      },
      onError: (error) => {
        failed.inc();
        logger.error({ err: error }, 'heads could not be signed');
      },
    });
  },
};

const lastAnchorProvider: FactoryProvider<LastAnchor> = {
  provide: LastAnchor,
  inject: [HeadsFolder, SIGNING_KEY],
  useFactory: (folder: HeadsFolder, signingKey: KeyObject) =>
    new LastAnchor(folder, createPublicKey(signingKey), (file, error) => {
      logger.error({ file, err: error }, 'the newest heads file proves nothing');
    }),
};

/** Signs where every stream stands, and looks up where it stood. */
@Global()
@Module({ providers: [folderProvider, keeperProvider, lastAnchorProvider, RunningHeads], exports: [LastAnchor] })
export class AnchorsModule {}
