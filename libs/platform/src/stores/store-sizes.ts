import { readdir, stat, statfs } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';

const FILE = /^sqlite:(?!:memory:$)(.+)$/;

/** Tells how large the embedded stores are and how much room is left for them; nothing of stores that are elsewhere. */
@Injectable()
export class StoreSizes {
  constructor(@Inject(CONFIG) config: Config, @Inject(Metrics) metrics: Metrics) {
    for (const [store, url] of Object.entries(urlsOf(config))) {
      const path = FILE.exec(url)?.[1];
      if (path === undefined) continue;
      metrics.gauge('store_size_bytes', 'What the files of an embedded store take', () => sizeOf(path), { store });
      metrics.gauge('store_disk_free_bytes', 'What is free on the disk of an embedded store', () => freeBeside(path), {
        store,
      });
    }
  }
}

function urlsOf(config: Config): Readonly<Record<string, string>> {
  return {
    events: config.eventStoreUrl,
    views: config.viewStoreUrl,
    checkpoints: config.checkpointStoreUrl,
    subjects: config.subjectStoreUrl,
    'message-bus': config.messageBusUrl,
    'access-log': config.accessLogUrl,
  };
}

/** With the files beside it that have its name and more: logs that are not written back yet, keys. */
async function sizeOf(path: string): Promise<number> {
  const { dir, name } = parse(path);
  const files = (await readdir(dir || '.')).filter((file) => file.startsWith(`${name}.`) || file.startsWith(`${name}-`));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(dir, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function freeBeside(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(parse(path).dir || '.');
  return bavail * bsize;
}
