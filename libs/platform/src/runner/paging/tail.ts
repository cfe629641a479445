/** The newest revision of each part that events since the last checkpoint were about. */
export class Tail {
  private parts = new Map<string, number>();
  private handedOut: ReadonlyMap<string, number> = new Map();

  get size(): number {
    return this.parts.size;
  }

  note(key: string, revision: number): void {
    this.parts.set(key, revision);
  }

  find(key: string): number | undefined {
    return this.parts.get(key) ?? this.handedOut.get(key);
  }

  /** What has to be kept elsewhere now; to be settled before it is asked again. */
  handOut(): ReadonlyMap<string, number> {
    this.handedOut = this.parts;
    this.parts = new Map();
    return this.handedOut;
  }

  settle(areKept: boolean): void {
    if (!areKept) this.parts = new Map([...this.handedOut, ...this.parts]);
    this.handedOut = new Map();
  }
}
