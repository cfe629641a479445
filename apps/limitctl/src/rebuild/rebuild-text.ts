import { coloured } from '../output/coloured.js';
import { tableText } from '../output/table-text.js';
import type { Difference, RebuildResult, Tally } from './rebuild-result.js';

/** What a rebuild has shown, for people. `written`: what differs was replaced. */
export function rebuildText(result: RebuildResult, written: boolean): string {
  const { merchants, events, checkpoints, pastStates, dueMoments, liveAnswers, outdated, differing, differences } = result;
  const row = (name: string, { kept, equal }: Tally): readonly string[] => [
    name,
    ...[kept, equal, kept - equal].map(numberText),
  ];
  const rows = [row('checkpoints', checkpoints), row('past states', pastStates), row('due moments', dueMoments)].concat(
    liveAnswers.kept === 0 ? [] : [row('live answers', liveAnswers)],
  );
  const columns = [{ title: 'kept' }, ...['compared', 'equal', 'differ'].map((title) => ({ title, align: 'right' }) as const)];
  const unlisted = differing - differences.length;
  return [
    `${numberText(merchants)} merchants built from ${numberText(events)} events`,
    tableText(columns, rows, (titles) => coloured('bold', titles)),
    ...(outdated === 0 ? [] : [`${numberText(outdated)} past states of another version are not used, and were not compared`]),
    ...differences.map(differenceText),
    ...(unlisted === 0 ? [] : [`and ${numberText(unlisted)} more`]),
    verdict(differing, written),
  ].join('\n');
}

function differenceText({ merchantId, kept, revision, detail }: Difference): string {
  return `${merchantId}: ${kept.replace('-', ' ')}${revision === undefined ? '' : ` at revision ${revision}`} ${detail}`;
}

function verdict(differing: number, written: boolean): string {
  if (differing === 0) return coloured('green', 'all equal');
  const text = coloured('red', `${numberText(differing)} ${differing === 1 ? 'DIFFERS' : 'DIFFER'}`);
  return written ? `${text}, and what was kept of it is replaced` : text;
}

const numberText = (value: number): string => value.toLocaleString('en-US');
