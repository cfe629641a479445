import { markup, Markup } from './markup.js';
import { chartsSection } from './charts-section.js';
import { decisionsSection } from './decisions-section.js';
import { headingSection } from './heading-section.js';
import { linesSection } from './lines-section.js';
import { ordersSection } from './orders-section.js';
import { PAGE_STYLE } from './page-style.js';
import type { ReportContext } from './report-context.js';
import { standingSections } from './standing-sections.js';
import { timeText } from './time-text.js';

/** The whole report: one HTML file that asks for nothing else and runs nothing. */
export async function reportPage(context: ReportContext): Promise<string> {
  const { content, words } = context;
  const page = markup`<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}: ${content.merchantId}, ${words.revision} ${content.head.revision}</title>
<style>${new Markup(PAGE_STYLE + pagedStyle(context))}</style></head>
<body>
${headingSection(context)}
<main>
${linesSection(context)}
${chartsSection(context)}
${await standingSections(context)}
${await decisionsSection(context)}
${ordersSection(context)}
<section><h2>${words.howToVerify}</h2><ol>${words.verifySteps.map((step) => markup`<li>${withCode(step)}</li>`)}</ol></section>
</main></body></html>
`;
  return page.text;
}

function pagedStyle({ content, words }: ReportContext): string {
  const { merchantId, head, madeAt } = content;
  const left = `${merchantId} · ${words.revision} ${head.revision} · ${head.hash.slice(0, 16)}… · ${timeText(madeAt)}`;
  const font = 'font: 7.5pt "Helvetica Neue", Arial, "Liberation Sans", "WenQuanYi Zen Hei", sans-serif; color: #55616f;';
  return `@page { size: A4; margin: 16mm 15mm 18mm;
  @bottom-left { content: ${cssString(left)}; width: 85%; ${font} }
  @bottom-right { content: counter(page) " / " counter(pages); ${font} } }
`;
}

/** Everything but letters, digits and what is harmless is escaped, so that no text ends the string, the rule or the element. */
function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ._:-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** What stands in backquotes as code. */
function withCode(text: string): readonly Markup[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : markup`${part}`));
}
