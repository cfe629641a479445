import type { Moment } from '@limit-ledger/kernel';
import type { CheckpointCommit, SegmentSummary } from '../checkpoint-store.js';

/** A commit on its way to the writing thread: moments are flat, since every object costs where it is copied. */
export interface CommitMessage extends Omit<CheckpointCommit, 'momentsAdded' | 'momentsRemoved'> {
  readonly added: readonly string[];
  readonly ended: readonly string[];
}

export type WriteMessage =
  | { readonly kind: 'commit'; readonly commit: CommitMessage }
  | {
      readonly kind: 'merge';
      readonly stream: string;
      readonly segments: readonly SegmentSummary[];
      readonly into: SegmentSummary;
    }
  | { readonly kind: 'remove'; readonly stream: string }
  | { readonly kind: 'delete-loose' | 'reopen' | 'close' };

/** Answered with the same id. */
export type WriteRequest = WriteMessage & { readonly id: number };

export type WriteAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } }
  /** The file was damaged. */
  | 'deleted';

export function messageOfCommit({ momentsAdded, momentsRemoved, ...commit }: CheckpointCommit): CommitMessage {
  return { ...commit, added: textsOf(momentsAdded), ended: textsOf(momentsRemoved) };
}

export function commitOfMessage({ added, ended, ...commit }: CommitMessage): CheckpointCommit {
  return { ...commit, momentsAdded: momentsOf(added), momentsRemoved: momentsOf(ended) };
}

/** What is handed over instead of being copied. */
export const buffersOf = ({ sealed }: CheckpointCommit): ArrayBuffer[] =>
  sealed.flatMap(({ hashes, revisions }) => [hashes.buffer, revisions.buffer]);

function textsOf(moments: readonly Moment[]): string[] {
  const texts: string[] = [];
  for (const { at, key } of moments) texts.push(at, key);
  return texts;
}

const momentsOf = (texts: readonly string[]): Moment[] =>
  Array.from({ length: texts.length / 2 }, (_, index) => ({ at: texts[2 * index]!, key: texts[2 * index + 1]! }));
