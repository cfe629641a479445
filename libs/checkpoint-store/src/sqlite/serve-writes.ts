import type { MessagePort } from 'node:worker_threads';
import type { CheckpointWriter } from './checkpoint-writer.js';
import { commitOfMessage, type WriteAnswer, type WriteRequest } from './write-message.js';

/** Does what comes through the port, and answers each when it is done. */
export function serveWrites(port: MessagePort, writer: CheckpointWriter, onClosed: () => void): void {
  const answer = (message: WriteAnswer): void => port.postMessage(message);
  port.on('message', (request: WriteRequest) => {
    const { id } = request;
    doneBy(writer, request)
      .then(
        (value) => answer({ id, value }),
        ({ name, message }: Error) => answer({ id, error: { name, message } }),
      )
      .finally(() => (request.kind === 'close' ? onClosed() : undefined));
  });
}

async function doneBy(writer: CheckpointWriter, request: WriteRequest): Promise<unknown> {
  switch (request.kind) {
    case 'commit':
      return writer.commit(commitOfMessage(request.commit));
    case 'merge':
      return writer.merge(request.stream, request.segments, request.into);
    case 'remove':
      return writer.remove(request.stream);
    case 'delete-loose':
      return writer.deleteLoose();
    case 'reopen':
      return writer.reopen();
    case 'close':
      return writer.close();
  }
}
