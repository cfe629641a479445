import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';
import { publicReasonOf } from '@limit-ledger/limits-service';
import type { CourseStep } from '../collect/course.js';
import { markup, type Markup } from './markup.js';
import { changesCell, type ReportContext } from './report-context.js';
import { timeText } from './time-text.js';

export interface CourseTable {
  readonly steps: readonly CourseStep[];
  /** Whether the line is told with each amount. */
  readonly namesLines: boolean;
  readonly stepsLeftOut?: number;
}

/** Who did what, when, on which grounds and by how much, a row an event. */
export async function courseTable(
  { steps, namesLines, stepsLeftOut = 0 }: CourseTable,
  context: ReportContext,
): Promise<Markup> {
  const { words, currency } = context;
  const rows: Markup[] = [];
  for (const step of steps) rows.push(await rowOf(step, namesLines, context));
  if (stepsLeftOut > 0)
    rows.splice(1, 0, markup`<tr><td colspan="6" class="soft">${words.stepsLeftOut(String(stepsLeftOut))}</td></tr>`);
  return markup`<div class="scroll"><table class="course-table">
<colgroup><col class="c-when"><col class="c-what"><col class="c-change"><col class="c-who"><col class="c-why"><col class="c-revision"></colgroup>
<thead><tr><th>${words.when}</th><th>${words.what}</th><th class="number">${words.change} (${currency})</th><th>${words.who}</th><th>${words.why}</th><th class="number">${words.revisionShort}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

async function rowOf(step: CourseStep, namesLines: boolean, context: ReportContext): Promise<Markup> {
  const { words, currency } = context;
  const { type, effectiveTime, recordedTime, amounts, actorSubject, actorRole, policyVersion, revision, isByDate } = step;
  const nameOf = (line: string): string => (LINE_KINDS.includes(line as LineKind) ? words.line[line as LineKind] : line);
  const written =
    recordedTime === effectiveTime ? undefined : markup`<div class="soft">${words.recorded} ${timeText(recordedTime)}</div>`;
  const policy = policyVersion === '' ? undefined : markup`<div class="soft">${words.policy} ${policyVersion}</div>`;
  return markup`<tr><td class="when">${timeText(effectiveTime)}${written}</td>
<td>${words.type[type] ?? type}${isByDate ? markup` <span class="soft">(${words.byDate})</span>` : undefined}${lineNameOf(step, namesLines, nameOf)}</td>
${changesCell(amounts, currency, namesLines && amounts.length > 1 ? nameOf : undefined)}
<td><span class="id">${actorSubject}</span> <span class="soft">${actorRole}</span>${policy}</td>
<td>${whyOf(step, words)}${await noteOf(step, context)}</td><td class="number">${revision}</td></tr>`;
}

function lineNameOf({ line, amounts }: CourseStep, namesLines: boolean, nameOf: (line: string) => string): Markup | undefined {
  const name = line ?? amounts[0]?.line;
  return namesLines && name !== undefined && name !== 'all' ? markup`<div class="soft">${nameOf(name)}</div>` : undefined;
}

function whyOf({ reasonCode, caseId }: CourseStep, words: ReportContext['words']): Markup {
  const reason =
    reasonCode === undefined
      ? undefined
      : markup`${publicReasonOf(reasonCode)[words.language].text} <span class="id soft">${reasonCode}</span>`;
  const reviewed =
    caseId === undefined ? undefined : markup`<div class="soft">${words.case} <span class="id">${caseId}</span></div>`;
  return markup`${reason}${reviewed}`;
}

async function noteOf({ noteRef }: CourseStep, { content, words, noteOf: find }: ReportContext): Promise<Markup | undefined> {
  if (noteRef === undefined) return undefined;
  const note = await find(content.merchantId, noteRef);
  const text = typeof note === 'string' ? markup`<em>${words.noteNotShown[note]}</em>` : markup`“${note.text}”`;
  return markup`<div><span class="soft">${words.note}:</span> ${text}</div>`;
}
