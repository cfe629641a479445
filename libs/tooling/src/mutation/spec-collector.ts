import { format } from 'node:util';
import { expect } from 'expect';

/** A test of a spec file, as its title says with the titles around it. */
export interface CollectedTest {
  readonly id: string;
  readonly fileName: string;
  readonly run: () => unknown;
}

type Body = (...parameters: never[]) => unknown;

/**
 * The words a spec of a domain is written in, as globals that only remember: a test is loaded once and then run as often
 * as there are mutants. A spec that uses any other word (a mock, a hook) fails to load and says which.
 */
export class SpecCollector {
  readonly tests: CollectedTest[] = [];
  private readonly titles: string[] = [];
  private fileName = '';

  install(): void {
    Object.assign(globalThis, {
      expect,
      describe: Object.assign((title: string, body: () => void) => this.within(title, body), {
        each: (rows: readonly unknown[]) => (title: string, body: Body) =>
          eachOf(title, rows, (name, parameters) => this.within(name, () => body(...(parameters as never[])))),
      }),
      it: Object.assign((title: string, body: Body) => this.add(title, [], body), {
        each: (rows: readonly unknown[]) => (title: string, body: Body) =>
          eachOf(title, rows, (name, parameters) => this.add(name, parameters, body)),
      }),
    });
  }

  /** @param fileName the spec that is about to be imported: what is described from now on is its own */
  enter(fileName: string): void {
    this.fileName = fileName;
  }

  private within(title: string, body: () => unknown): void {
    this.titles.push(title);
    body();
    this.titles.pop();
  }

  private add(title: string, parameters: readonly unknown[], body: Body): void {
    const id = [this.fileName, ...this.titles, title].join(' › ');
    const alike = this.tests.filter((each) => each.id === id || each.id.startsWith(`${id} #`)).length;
    this.tests.push({
      id: alike === 0 ? id : `${id} #${alike + 1}`,
      fileName: this.fileName,
      run: () => body(...(parameters as never[])),
    });
  }
}

function eachOf(title: string, rows: readonly unknown[], take: (name: string, parameters: readonly unknown[]) => void): void {
  for (const row of rows) {
    const parameters = Array.isArray(row) ? (row as unknown[]) : [row];
    take(format(title, ...parameters.slice(0, title.split('%').length - 1)), parameters);
  }
}
