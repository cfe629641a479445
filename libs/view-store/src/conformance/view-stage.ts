import type { ViewStore } from '../view-store.js';

/** Where one store keeps what it was given, until it is removed. */
export interface ViewPlace {
  /** The store that stands there; several may be open at a time. */
  open(): Promise<ViewStore>;
  remove(): Promise<void>;
}

/** The place of the test that runs, with two stores open in it. */
export class ViewStage {
  private readonly opened: ViewStore[] = [];
  private place: ViewPlace | undefined;

  constructor(private readonly createPlace: () => Promise<ViewPlace>) {}

  get one(): ViewStore {
    return this.opened[0]!;
  }

  get two(): ViewStore {
    return this.opened[1]!;
  }

  async open(): Promise<ViewStore> {
    const store = await this.place!.open();
    this.opened.push(store);
    return store;
  }

  async set(): Promise<void> {
    this.place = await this.createPlace();
    await this.open();
    await this.open();
  }

  async strike(): Promise<void> {
    for (const store of this.opened.splice(0)) await store.close();
    await this.place!.remove();
  }
}
