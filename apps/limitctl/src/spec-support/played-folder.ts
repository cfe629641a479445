import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playStory } from '../demo/play-story.js';
import type { Story } from '../demo/story.js';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { openLedgerFolder } from '../ledger-folder/open-ledger-folder.js';

export interface PlayedFolder {
  readonly dataDir: string;
  remove(): void;
}

/** A data folder in which stories have happened, and that nobody has open. */
export async function playedFolder(stories: readonly Story[]): Promise<PlayedFolder> {
  const parent = mkdtempSync(join(tmpdir(), 'limitctl-'));
  const dataDir = join(parent, 'data');
  const folder = await openLedgerFolder(folderSettings(dataDir));
  for (const story of stories) await playStory(story, folder);
  await folder.close();
  return { dataDir, remove: () => rmSync(parent, { recursive: true }) };
}
