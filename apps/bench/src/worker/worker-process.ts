import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { WorkerAnswer, WorkerMethods } from './serve-worker.js';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export interface WorkerSettings {
  /** The most that the worker's JavaScript heap may take; Node's own default without it. */
  readonly heapMebibytes?: number;
}

/** A process of its own that measures, so that nothing else shares its event loop, its heap or its compiled code. */
export class WorkerProcess<Methods extends WorkerMethods> {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private printed = '';

  /** `module` is the compiled file that calls `serveWorker`, relative to `base`. */
  constructor(
    private readonly module: string,
    base: string,
    { heapMebibytes }: WorkerSettings = {},
  ) {
    const heap = heapMebibytes === undefined ? [] : [`--max-old-space-size=${heapMebibytes}`];
    this.child = fork(fileURLToPath(new URL(module, base)), [], {
      execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning', ...heap],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr!.on('data', (chunk: Buffer) => (this.printed = (this.printed + chunk.toString()).slice(-4_000)));
    this.child.on('message', (answer: WorkerAnswer) => this.settle(answer));
    this.child.on('exit', (code, signal) => this.fail(`ended with ${signal ?? code}`));
  }

  get processId(): number {
    return this.child.pid!;
  }

  /** Throws what the method threw, or that the process has ended. */
  call<Name extends keyof Methods & string>(
    method: Name,
    ...argument: Parameters<Methods[Name]>
  ): Promise<Awaited<ReturnType<Methods[Name]>>> {
    if (!this.child.connected) return Promise.reject(new Error(`${this.module} has ended`));
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.child.send({ id, method, argument: argument[0] });
    });
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }

  private settle(answer: WorkerAnswer): void {
    const call = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('error' in answer) call?.reject(new Error(`${this.module}: ${answer.error}`));
    else call?.resolve(answer.result);
  }

  private fail(how: string): void {
    for (const { reject } of this.waiting.values()) reject(new Error(`${this.module} ${how}: ${this.printed.trim()}`));
    this.waiting.clear();
  }
}
