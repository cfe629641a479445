import type { ViewStore } from '../view-store.js';

/** Where one store keeps what it was given, until it is removed. */
export interface ViewPlace {
  /** The store that stands there; several may be open at a time. */
  open(): Promise<ViewStore>;
  remove(): Promise<void>;
}

/** The stores of one test, closed and removed after it. */
export class OpenedPlace {
  private readonly opened: ViewStore[] = [];

  private constructor(private readonly place: ViewPlace) {}

  static async create(createPlace: () => Promise<ViewPlace>): Promise<OpenedPlace> {
    return new OpenedPlace(await createPlace());
  }

  async open(): Promise<ViewStore> {
    const store = await this.place.open();
    this.opened.push(store);
    return store;
  }

  async remove(): Promise<void> {
    for (const store of this.opened) await store.close();
    await this.place.remove();
  }
}
