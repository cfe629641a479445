import { assert, canonicalText, type Json, type JsonObject } from '@limit-ledger/kernel';
import {
  ID_OF_ITEM,
  type ComparedList,
  type FieldChange,
  type ItemChange,
  type LimitsAnswer,
  type LimitsDiff,
} from './limits-diff.js';

/** The answer that the diff leads to, from the one that it was made from; of any other it is a bug to ask. */
export function applyDiff<Answer extends LimitsAnswer>(answer: Answer, diff: LimitsDiff): Answer {
  const items = (list: ComparedList): readonly JsonObject[] =>
    withItems(ID_OF_ITEM[list], answer[list] as readonly JsonObject[], diff[list]);
  const members = withFields(answer as unknown as JsonObject, diff.fields);
  const lists = {
    lines: items('lines'),
    freezes: items('freezes'),
    reductions: items('reductions'),
    increases: items('increases'),
  };
  return { ...members, ...lists } as unknown as Answer;
}

function withItems(idName: string, items: readonly JsonObject[], changes: readonly ItemChange[]): readonly JsonObject[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const kept = items.flatMap((item) => {
    const change = byId.get(String(item[idName]));
    byId.delete(String(item[idName]));
    if (change === undefined) return [item];
    assert(change.change !== 'added', `${change.id} was not there`);
    if (change.change === 'changed') return [withFields(item, change.fields)];
    assertSame(item, change.before);
    return [];
  });
  for (const change of byId.values()) {
    assert(change.change === 'added', `${change.id} was there`);
    kept.splice(change.at, 0, change.after);
  }
  return kept;
}

function withFields(whole: JsonObject, changes: readonly FieldChange[]): JsonObject {
  const changed: Record<string, Json | undefined> = { ...whole };
  for (const { field, before, after } of changes) {
    assertSame(whole[field], before);
    changed[field] = after;
  }
  return changed;
}

function assertSame(is: Json | undefined, was: Json | undefined): void {
  const text = (value: Json | undefined): string => (value === undefined ? '' : canonicalText(value));
  assert(text(is) === text(was), 'the diff was made from this answer');
}
