import type { KeyObject } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { HeadsFile, type AnchoredHead, type HeadsFolder } from '@limit-ledger/event-store';

/** What the newest heads file says of a stream. */
export interface Anchored extends AnchoredHead {
  /** When the heads were taken. */
  readonly at: string;
}

/** A file is looked at whole when it is new or has changed; after that only where it says something. */
interface Known {
  readonly identity: string;
  readonly checked: Promise<HeadsFile['checked'] | undefined>;
}

/** Looks up single streams in the newest heads file, whose signature it has checked; keeps nothing of the file in memory. */
export class LastAnchor {
  private known: Known | undefined;

  constructor(
    private readonly folder: HeadsFolder,
    private readonly publicKey: KeyObject,
    /** Hears once of a newest file that proves nothing. */
    private readonly onBroken: (file: string, error: unknown) => void = () => undefined,
  ) {}

  /** `undefined` where there is no heads file, where the newest is not good, or does not name the stream. */
  async of(stream: string): Promise<Anchored | undefined> {
    const path = (await this.folder.files())[0]?.file;
    const checked = path && (await this.checkedOf(path));
    if (!path || !checked) return undefined;
    const file = await HeadsFile.reopen(path, checked);
    const head = await file.find(stream).finally(() => file.close());
    return head && { ...head, at: checked.at };
  }

  private async checkedOf(path: string): Promise<HeadsFile['checked'] | undefined> {
    const { ino, size, mtimeMs } = await stat(path);
    const identity = [path, ino, size, mtimeMs].join(' ');
    if (this.known?.identity !== identity) this.known = { identity, checked: this.check(path) };
    return await this.known.checked;
  }

  private async check(path: string): Promise<HeadsFile['checked'] | undefined> {
    try {
      const file = await HeadsFile.open(path, this.publicKey);
      await file.close();
      return file.checked;
    } catch (error) {
      this.onBroken(path, error);
      return undefined;
    }
  }
}
