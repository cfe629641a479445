import type { PlayedStep } from './play-story.js';
import type { Story } from './story.js';

/** A story as it was played, a line a step. */
export function storyText({ title, merchantName, merchantId, line }: Story, played: readonly PlayedStep[]): string {
  const heading = `\n${merchantName}: ${title}\n  ${merchantId}, line ${line}, in CNY`;
  return [heading, ...played.map(stepText)].join('\n');
}

function stepText({ day, says, numbers }: PlayedStep): string {
  const { effective, frozen, reserved, used, available } = numbers;
  const parts = [['frozen', frozen], ['reserved', reserved], ['used', used]] as const;
  const taken = parts.filter(([, amount]) => amount !== 0).map(([name, amount]) => ` − ${name} ${yuanText(amount)}`);
  const sum = taken.length === 0 ? '' : ` = ${yuanText(effective)}${taken.join('')}`;
  return `  day ${String(day).padStart(2)}  ${says}\n          available ${yuanText(available)}${sum}`;
}

/** Minor units as yuan, to the fen where there are any. */
const yuanText = (amountMinor: number): string =>
  (amountMinor / 100).toLocaleString('en-US', { minimumFractionDigits: amountMinor % 100 === 0 ? 0 : 2 });
