/** Variables that are not ours alone and therefore have no prefix. */
export const PREFIX = 'LIMIT_LEDGER_';

export interface Setting {
  /** What it means, with its unit, for people. */
  readonly meaning: string;
  /** What to type instead of a bad value: "must be …". */
  readonly form?: string;
  readonly isGood?: (text: string) => boolean;
  /** Whether a URL may carry a password. */
  readonly isUrl?: boolean;
}

export function integerSetting(meaning: string, min: number, max: number): Setting {
  const isGood = (text: string): boolean => /^-?\d{1,16}$/.test(text) && Number(text) >= min && Number(text) <= max;
  return { meaning, form: `an integer from ${min} to ${max}`, isGood };
}

export function choiceSetting(meaning: string, choices: readonly string[]): Setting {
  return { meaning, form: `one of ${choices.join(', ')}`, isGood: (text) => choices.includes(text) };
}

export function urlSetting(meaning: string, protocols: readonly string[]): Setting {
  const isGood = (text: string): boolean => protocols.some((each) => text.startsWith(`${each}:`) && text.length > each.length + 1);
  return { meaning, form: `a URL that begins with ${protocols.map((each) => `${each}:`).join(' or ')}`, isGood, isUrl: true };
}

export function textSetting(meaning: string): Setting {
  return { meaning, form: 'a text that is not empty', isGood: (text) => text.trim() !== '' && !text.includes('\0') };
}
