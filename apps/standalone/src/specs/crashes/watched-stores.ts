import type { INestApplication } from '@nestjs/common';
import type { EventStore } from '@limit-ledger/event-store';
import type { MessageBus, SubscribeOptions } from '@limit-ledger/message-bus';
import { EVENT_STORE, MESSAGE_BUS, VIEW_STORE } from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';

/** What leaves a trace on disk, or is given to somebody who leaves one. */
export type StepKind = 'append' | 'publish' | 'save' | 'deliver';

/** Called right before a step, with what does it; what it throws, the one who asked for the step gets. */
export type OnStep = <Result>(kind: StepKind, name: string, step: () => Promise<Result>) => Promise<Result>;

/** Lets every step of an app that is not initialised yet pass through one place: appends, publications, saved rows and deliveries. */
export function watchStores(app: INestApplication, onStep: OnStep): void {
  const store = app.get<EventStore>(EVENT_STORE);
  const append = store.append.bind(store);
  store.append = (what) => onStep('append', `${what.stream} ${what.events.map(({ type }) => type).join()}`, () => append(what));

  const viewStore = app.get<ViewStore>(VIEW_STORE);
  const apply = viewStore.apply.bind(viewStore);
  viewStore.apply = (view, position, change, lease) =>
    onStep('save', `${view.name} ${position ?? 'rows'}`, () => apply(view, position, change, lease));

  const bus = app.get<MessageBus>(MESSAGE_BUS);
  const publish = bus.publish.bind(bus);
  bus.publish = (messages) =>
    onStep('publish', messages.map(({ headers }) => headers['ce_type']).join(), () => publish(messages));
  const subscribe = bus.subscribe.bind(bus);
  bus.subscribe = (options: SubscribeOptions) =>
    subscribe({
      ...options,
      handle: (message) => onStep('deliver', `${options.group} ${message.headers['ce_type']}`, () => options.handle(message)),
    });
}
