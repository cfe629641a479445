import { courseTable } from './course-table.js';
import { markup, type Markup } from './markup.js';
import { countText, type ReportContext } from './report-context.js';

/** Openings, adjustments and lapses of lines, and what was found out about the merchant. */
export async function decisionsSection(context: ReportContext): Promise<Markup> {
  const { content, words } = context;
  const { entries, leftOut } = content.decisions;
  const steps = entries.flatMap((course) => course.steps);
  const more = leftOut === 0 ? undefined : markup`<p class="soft">${words.leftOut(countText(leftOut))}</p>`;
  const table = steps.length === 0 ? markup`<p>${words.none}</p>` : await courseTable({ steps }, context);
  return markup`<section><h2>${words.decisions}</h2>${table}${more}</section>`;
}
