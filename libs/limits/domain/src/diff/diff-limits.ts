import { assert, canonicalText, type Json, type JsonObject } from '@limit-ledger/kernel';
import {
  ID_OF_ITEM,
  type ComparedList,
  type FieldChange,
  type ItemChange,
  type LimitsAnswer,
  type LimitsDiff,
} from './limits-diff.js';

/**
 * All in which `after` differs from `before`, two answers about one merchant: applied to `before` it gives `after`
 * (`applyDiff`). Either may be the older one.
 */
export function diffLimits(before: LimitsAnswer, after: LimitsAnswer): LimitsDiff {
  const items = (list: ComparedList): readonly ItemChange[] =>
    changesOfItems(ID_OF_ITEM[list], before[list] as readonly JsonObject[], after[list] as readonly JsonObject[]);
  return {
    fields: changesOfMembers(withoutLists(before), withoutLists(after)),
    lines: items('lines'),
    freezes: items('freezes'),
    reductions: items('reductions'),
    increases: items('increases'),
  };
}

function withoutLists({
  lines: _lines,
  freezes: _freezes,
  reductions: _reductions,
  increases: _increases,
  ...rest
}: LimitsAnswer): JsonObject {
  return rest;
}

function changesOfItems(idName: string, before: readonly JsonObject[], after: readonly JsonObject[]): readonly ItemChange[] {
  const idOf = (item: JsonObject): string => String(item[idName]);
  const old = new Map(before.map((item) => [idOf(item), item]));
  const young = new Map(after.map((item) => [idOf(item), item]));
  const inBoth = (items: Iterable<string>, others: ReadonlyMap<string, JsonObject>): string =>
    [...items].filter((id) => others.has(id)).join();
  assert(inBoth(old.keys(), young) === inBoth(young.keys(), old), 'what stands keeps its place');
  const removed = before.filter((item) => !young.has(idOf(item)));
  const rest = after.flatMap((item, at): ItemChange[] => {
    const known = old.get(idOf(item));
    if (known === undefined) return [{ id: idOf(item), change: 'added', at, after: item }];
    const fields = changesOfMembers(known, item);
    return fields.length === 0 ? [] : [{ id: idOf(item), change: 'changed', fields }];
  });
  return [...removed.map((item): ItemChange => ({ id: idOf(item), change: 'removed', before: item })), ...rest];
}

function changesOfMembers(before: JsonObject, after: JsonObject): readonly FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((field) => {
    const [old, young] = [before[field], after[field]];
    return isSame(old, young)
      ? []
      : [{ field, ...(old === undefined ? {} : { before: old }), ...(young === undefined ? {} : { after: young }) }];
  });
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && canonicalText(one) === canonicalText(other);
}
