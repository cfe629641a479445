import { CHINESE_WORDS } from './chinese-words.js';
import { ENGLISH_WORDS } from './english-words.js';
import type { ReportLanguage, ReportWords } from './report-words.js';

const WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en: ENGLISH_WORDS, 'zh-CN': CHINESE_WORDS };

export const wordsIn = (language: ReportLanguage): ReportWords => WORDS[language];
