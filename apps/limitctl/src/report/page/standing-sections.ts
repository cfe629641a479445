import type { FreezeState, IncreaseState, ReductionState } from '@limit-ledger/limits-domain';
import { publicReasonOf } from '@limit-ledger/limits-service';
import type { Course, Shown } from '../collect/course.js';
import { amountText, percentText } from './amount-text.js';
import { courseTable } from './course-table.js';
import { markup, type Markup } from './markup.js';
import { countText, type ReportContext } from './report-context.js';
import { timeText } from './time-text.js';

interface Standing {
  readonly terms: readonly string[];
  readonly state: string;
  readonly reasonCode?: string;
}

/** Freezes, reductions and temporary increases: each with its terms, how it stands, and its course. */
export async function standingSections(context: ReportContext): Promise<readonly Markup[]> {
  const { content, words } = context;
  const { freezes = {}, reductions = {}, increases = {} } = content.merchant ?? {};
  return [
    await section(words.freezes, content.freezes, context, (id) => freezes[id] && freezeOf(freezes[id], context)),
    await section(
      words.reductions,
      content.reductions,
      context,
      (id) => reductions[id] && reductionOf(reductions[id], context),
    ),
    await section(words.increases, content.increases, context, (id) => increases[id] && increaseOf(increases[id], context)),
  ];
}

async function section(
  title: string,
  { entries, leftOut }: Shown<Course>,
  context: ReportContext,
  standingOf: (id: string) => Standing | undefined,
): Promise<Markup> {
  const courses: Markup[] = [];
  for (const course of entries) courses.push(await courseOf(course, standingOf(course.id), context));
  const more = leftOut === 0 ? undefined : markup`<p class="soft">${context.words.leftOut(countText(leftOut))}</p>`;
  return markup`<section><h2>${title}</h2>${entries.length === 0 ? markup`<p>${context.words.none}</p>` : courses}${more}</section>`;
}

async function courseOf(
  { id, steps, stepsLeftOut }: Course,
  standing: Standing | undefined,
  context: ReportContext,
): Promise<Markup> {
  const told = standing?.reasonCode === undefined ? {} : { toldReason: standing.reasonCode };
  const reason = standing?.reasonCode === undefined ? undefined : publicReasonOf(standing.reasonCode)[context.words.language];
  return markup`<div class="course"><div class="head">
<h3><span class="state">${standing?.state}</span><span class="id">${id}</span></h3>
<p class="reason">${standing?.terms.join(' · ')}</p>
${reason && markup`<p class="reason soft">${reason.text} ${reason.whatToDo} ${reason.byWhen}</p>`}
</div>${await courseTable({ steps, stepsLeftOut, ...told }, context)}</div>`;
}

function freezeOf(freeze: FreezeState, { words, currency }: ReportContext): Standing {
  const { line, amount, basisPoints, floating, blocks, risk, releaseOn, perLine, parties, reasonCode } = freeze;
  const remaining = perLine.reduce((sum, each) => sum + BigInt(each.remaining), 0n);
  return {
    terms: [
      words.line[line],
      ...(amount === undefined ? [] : [amountText(amount, currency)]),
      ...(basisPoints === undefined ? [] : [percentText(basisPoints)]),
      ...(floating ? [words.floating] : []),
      ...(blocks.length > 0 ? [words.blocksCapture] : []),
      ...(parties === undefined ? [] : [words.barsOrders(countText(parties.length))]),
      ...(risk ? [words.risk] : []),
      ...(releaseOn === undefined ? [] : [`${words.releaseOn} ${releaseOn}`]),
    ],
    state:
      remaining > 0n || parties !== undefined ? words.standing(`${amountText(remaining, currency)} ${currency}`) : words.over,
    reasonCode,
  };
}

function reductionOf(
  { line, basisPoints, amount, risk, restored, reasonCode }: ReductionState,
  { words, currency }: ReportContext,
): Standing {
  return {
    terms: [
      words.line[line],
      ...(basisPoints === undefined ? [] : [percentText(basisPoints)]),
      amountText(amount, currency),
      ...(risk ? [words.risk] : []),
    ],
    state: restored === undefined ? words.standing(`${amountText(amount, currency)} ${currency}`) : words.over,
    reasonCode,
  };
}

function increaseOf({ line, amount, kind, from, until, status }: IncreaseState, { words, currency }: ReportContext): Standing {
  const span = `${words.from} ${timeText(from)} ${words.until} ${timeText(until)}`;
  return {
    terms: [words.line[line], words.increaseKind[kind], amountText(amount, currency), span],
    state: words.increaseStatus[status],
  };
}
