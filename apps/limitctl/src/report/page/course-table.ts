import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';
import { publicReasonOf } from '@limit-ledger/limits-service';
import type { CourseStep } from '../collect/course.js';
import { markup, type Markup } from './markup.js';
import { changesCell, type ReportContext } from './report-context.js';
import { tableHead } from './table-head.js';
import { timeText } from './time-text.js';

export interface CourseTable {
  readonly steps: readonly CourseStep[];
  /** A reason that is told in full above the table. */
  readonly toldReason?: string;
  readonly stepsLeftOut?: number;
}

/** The same widths everywhere, so that columns stand below one another across tables. */
const COLUMN_NAMES = ['when', 'what', 'change', 'who', 'why', 'revision'];
const COLUMNS = markup`<colgroup>${COLUMN_NAMES.map((name) => markup`<col class="c-${name}">`)}</colgroup>`;

/** Who did what, when, on which grounds and by how much, a row an event. */
export async function courseTable(
  { steps, toldReason, stepsLeftOut = 0 }: CourseTable,
  context: ReportContext,
): Promise<Markup> {
  const { words, currency } = context;
  const rows: Markup[] = [];
  for (const step of steps) rows.push(await rowOf(step, toldReason, context));
  if (stepsLeftOut > 0)
    rows.splice(1, 0, markup`<tr><td colspan="6" class="soft">${words.stepsLeftOut(String(stepsLeftOut))}</td></tr>`);
  const head = tableHead([
    words.when,
    words.what,
    { number: `${words.change} (${currency})` },
    words.who,
    words.why,
    { number: words.revisionShort },
  ]);
  return markup`<div class="scroll"><table class="course-table">${COLUMNS}${head}<tbody>${rows}</tbody></table></div>`;
}

async function rowOf(step: CourseStep, toldReason: string | undefined, context: ReportContext): Promise<Markup> {
  const { words, currency } = context;
  const { type, effectiveTime, recordedTime, amounts, actorSubject, actorRole, policyVersion, revision, isByDate, isImported } =
    step;
  const nameOf = (line: string): string => (LINE_KINDS.includes(line as LineKind) ? words.line[line as LineKind] : line);
  const written =
    recordedTime === effectiveTime ? undefined : markup`<div class="soft">${words.recorded} ${timeText(recordedTime)}</div>`;
  const policy = policyVersion === '' ? undefined : markup`<div class="soft">${words.policy} ${policyVersion}</div>`;
  const remarks = [...(isImported ? [words.imported] : []), ...(isByDate ? [words.byDate] : [])].map(
    (remark) => markup` <span class="soft">(${remark})</span>`,
  );
  return markup`<tr><td class="when">${timeText(effectiveTime)}${written}</td>
<td>${words.type[type] ?? type}${remarks}${lineNameOf(step, nameOf)}</td>
${changesCell(amounts, currency, amounts.length > 1 ? nameOf : undefined)}
<td><span class="id">${actorSubject}</span><div class="soft">${actorRole}</div>${policy}</td>
<td>${whyOf(step, toldReason, words)}${await noteOf(step, context)}</td><td class="number">${revision}</td></tr>`;
}

function lineNameOf({ line, amounts }: CourseStep, nameOf: (line: string) => string): Markup | undefined {
  const name = line ?? amounts[0]?.line;
  return name === undefined || name === 'all' ? undefined : markup`<div class="soft">${nameOf(name)}</div>`;
}

function whyOf({ reasonCode, caseId }: CourseStep, toldReason: string | undefined, words: ReportContext['words']): Markup {
  const text =
    reasonCode === undefined || reasonCode === toldReason ? undefined : publicReasonOf(reasonCode)[words.language].text;
  const reason = reasonCode && markup`${text} <span class="id soft">${reasonCode}</span>`;
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
