import type { AnchoredHead } from '../anchors/heads-format.js';

/** One anchored head after another out of pages of them. */
export class HeadCursor {
  private page: readonly AnchoredHead[] = [];
  private next = 0;

  constructor(private readonly pages: AsyncIterator<readonly AnchoredHead[]> | undefined) {}

  /** The present head if its stream is one that is wanted, and then goes on; else `undefined`. */
  async take(isWanted: (stream: string) => boolean): Promise<AnchoredHead | undefined> {
    const head = await this.present();
    if (head === undefined || !isWanted(head.stream)) return undefined;
    this.next += 1;
    return head;
  }

  private async present(): Promise<AnchoredHead | undefined> {
    while (this.next === this.page.length) {
      const more = await this.pages?.next();
      if (more === undefined || more.done === true) return undefined;
      this.page = more.value;
      this.next = 0;
    }
    return this.page[this.next];
  }
}
