/** What a worker process answers, by name. Arguments and results are plain data. */
export type WorkerMethods = Readonly<Record<string, (argument: never) => unknown>>;

export interface WorkerCall {
  readonly id: number;
  readonly method: string;
  readonly argument: unknown;
}

export type WorkerAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** Answers the calls of the process that started this one, and ends with it. */
export function serveWorker(methods: WorkerMethods): void {
  process.on('message', (call: WorkerCall) => void answer(methods, call));
  process.on('disconnect', () => process.exit(0));
}

async function answer(methods: WorkerMethods, { id, method, argument }: WorkerCall): Promise<void> {
  try {
    const result = await methods[method]!(argument as never);
    send({ id, result });
  } catch (error) {
    send({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function send(answered: WorkerAnswer): void {
  process.send!(answered);
}
