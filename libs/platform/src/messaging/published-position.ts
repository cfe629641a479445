import type { Position } from '@limit-ledger/event-store';
import type { MessageBus } from '@limit-ledger/message-bus';
import type { View, ViewStore } from '@limit-ledger/view-store';

/** Up to where something is published, in the view store. It counts for that bus only: one that began anew gets everything again. */
export class PublishedPosition {
  private readonly view: View<object>;

  /** `name` is in kebab case and unique in the view store. */
  constructor(
    private readonly viewStore: Pick<ViewStore, 'position' | 'apply'>,
    private readonly bus: Pick<MessageBus, 'id'>,
    name: string,
  ) {
    this.view = { name, version: 1, tables: [], define: async () => undefined };
  }

  async load(): Promise<Position | undefined> {
    const saved = await this.viewStore.position(this.view);
    const ofThisBus = `${this.bus.id} `;
    return saved?.startsWith(ofThisBus) === true ? saved.slice(ofThisBus.length) : undefined;
  }

  save(position: Position): Promise<void> {
    return this.viewStore.apply(this.view, `${this.bus.id} ${position}`, async () => undefined);
  }
}
