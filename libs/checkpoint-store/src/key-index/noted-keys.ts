const FIRST_SIZE = 256;

/** Hashes of keys and their revisions since they were sealed last, as the history has them: 16 bytes a key, until one is asked about. */
export class NotedKeys {
  private hashes = new Float64Array(FIRST_SIZE);
  private revisions = new Float64Array(FIRST_SIZE);
  private length = 0;
  /** Of as many as were noted when one was asked about last. */
  private readonly found = new Map<number, number[]>();
  private lengthFound = 0;

  get count(): number {
    return this.length;
  }

  note(hash: number, revision: number): void {
    if (this.length === this.hashes.length) this.makeRoom(2 * this.length);
    this.hashes[this.length] = hash;
    this.revisions[this.length++] = revision;
  }

  /** In the order in which they were noted. */
  revisionsOf(hash: number): readonly number[] {
    for (; this.lengthFound < this.length; this.lengthFound++) {
      const [each, revision] = [this.hashes[this.lengthFound]!, this.revisions[this.lengthFound]!];
      const revisions = this.found.get(each);
      if (revisions === undefined) this.found.set(each, [revision]);
      else revisions.push(revision);
    }
    return this.found.get(hash) ?? [];
  }

  /** Notes what others have noted, too. */
  addAll({ hashes, revisions, length }: NotedKeys): void {
    for (let index = 0; index < length; index++) this.note(hashes[index]!, revisions[index]!);
  }

  copyTo(hashes: Float64Array, revisions: Float64Array): void {
    hashes.set(this.hashes.subarray(0, this.length));
    revisions.set(this.revisions.subarray(0, this.length));
  }

  private makeRoom(size: number): void {
    const { hashes, revisions } = this;
    this.hashes = new Float64Array(size);
    this.revisions = new Float64Array(size);
    this.hashes.set(hashes);
    this.revisions.set(revisions);
  }
}
