import { readFileSync } from 'node:fs';

/** What the reader is told, in one language. */
export interface ReasonText {
  readonly text: string;
  readonly whatToDo: string;
  readonly byWhen: string;
}

/** What a merchant may be told of a reason, in both languages. */
export interface PublicReason {
  readonly 'zh-CN': ReasonText;
  readonly en: ReasonText;
}

export interface ReasonCode extends PublicReason {
  /** `[a-z0-9-]{1,64}`. */
  readonly code: string;
  /** While a freeze or reduction with it stands, no increase takes effect on its lines. */
  readonly risk: boolean;
  /** The code under which merchants see it, where the true one would tell too much. */
  readonly shownAs?: string;
}

interface ReasonFile {
  readonly general: PublicReason;
  readonly codes: readonly ReasonCode[];
}

const FILE = JSON.parse(readFileSync(new URL('./reason-codes.json', import.meta.url), 'utf8')) as ReasonFile;
const BY_CODE = new Map(FILE.codes.map((reason) => [reason.code, reason]));

/** The known codes, as a merchant may see them or as everybody else does. */
export function knownReasonCodes(forMerchant: boolean): readonly ReasonCode[] {
  return forMerchant ? FILE.codes.filter((reason) => reason.shownAs === undefined) : FILE.codes;
}

/** The public texts of a code; general ones for a code that is not known. */
export function publicReasonOf(code: string): PublicReason {
  const { 'zh-CN': chinese, en: english } = BY_CODE.get(code) ?? FILE.general;
  return { 'zh-CN': chinese, en: english };
}

/** The code under which a merchant sees it. */
export function codeShownToMerchant(code: string): string {
  return BY_CODE.get(code)?.shownAs ?? code;
}

/** Whether the code counts as risk; an unknown one does not. */
export function isRiskReason(code: string): boolean {
  return BY_CODE.get(code)?.risk ?? false;
}
