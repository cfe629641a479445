import { assert } from '@limit-ledger/kernel';
import type { SubjectStore } from '../subject-store.js';

/** Where one store keeps what it was given, until it is removed. */
export interface SubjectPlace {
  /** The store that stands there; several may be open at a time. */
  open(): Promise<SubjectStore>;
  /** Alters the stored form of a text. */
  tamper(subject: string, ref: string): Promise<void>;
  remove(): Promise<void>;
}

export const NOTE = '退货率升高，请补充材料 📎 «née»\u0000\r\n';

/** The place of the test that runs, with a store open in it. */
export class SubjectStage {
  private readonly opened: SubjectStore[] = [];
  private standing: SubjectPlace | undefined;

  constructor(private readonly createPlace: () => Promise<SubjectPlace>) {}

  get place(): SubjectPlace {
    assert(this.standing !== undefined, 'outside a test');
    return this.standing;
  }

  get store(): SubjectStore {
    return this.opened[0]!;
  }

  async another(): Promise<SubjectStore> {
    const store = await this.place.open();
    this.opened.push(store);
    return store;
  }

  async set(): Promise<void> {
    this.standing = await this.createPlace();
    await this.another();
  }

  async strike(): Promise<void> {
    for (const store of this.opened.splice(0)) await store.close();
    await this.place.remove();
  }
}
