import { markup, type Markup } from './markup.js';
import { countText, type ReportContext } from './report-context.js';
import { timeText } from './time-text.js';

/** Who, as of when, and whether it holds. */
export function headingSection({ content, words }: ReportContext): Markup {
  const { merchantId, merchant, head, madeAt, events, firstRecordedTime } = content;
  const profile = merchant?.profile;
  const fact = (term: string, value: Markup | string | undefined, className = ''): Markup | undefined =>
    value === undefined ? undefined : markup`<div class="${className}"><dt>${term}</dt><dd>${value}</dd></div>`;
  const recorded = merchant?.recordedTime;
  return markup`<header>
<p class="product">Limit Ledger</p>
<h1>${words.title}: <span class="id">${merchantId}</span></h1>
<dl class="facts">
${fact(words.industry, profile?.industry)}
${fact(words.madeAt, timeText(madeAt))}
${fact(words.onboardedOn, profile?.onboardedOn)}
${fact(words.firstRecorded, firstRecordedTime && timeText(firstRecordedTime))}
${fact(words.currency, profile?.currency)}
${fact(words.lastRecorded, recorded && timeText(recorded))}
${fact(words.revision, String(head.revision))}
${fact(words.events, countText(events))}
<div class="wide"><dt>${words.headHash}</dt><dd>${hashText(head.hash)}</dd></div>
</dl>
${verdict(content, words)}
<p class="soft">${words.timesAre}</p>
</header>`;
}

function verdict({ broken, events, merchant }: ReportContext['content'], words: ReportContext['words']): Markup {
  if (broken === undefined)
    return markup`<div class="verdict"><p><strong>✓ ${words.verified(countText(events))}</strong></p></div>`;
  const asOf = String(merchant?.revision ?? '–');
  return markup`<div class="verdict broken"><p><strong>✗ ${words.notVerified(broken.revision, broken.problem)}</strong></p>
<p>${words.notVerifiedMeaning(asOf)}</p></div>`;
}

/** In groups of eight, which an eye can compare; copied it is one word. */
function hashText(hash: string): Markup {
  return markup`<span class="hash">${(hash.match(/.{1,8}/g) ?? []).map((group) => markup`<span>${group}</span>`)}</span>`;
}
