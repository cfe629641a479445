import type { SUGGESTED_BECAUSE } from './bodies/suggested-limit-body.js';
import type { TextsBody } from './bodies/texts-body.js';

/** Why a limit is suggested, or none. */
export const SUGGESTED_TEXTS: Readonly<Record<(typeof SUGGESTED_BECAUSE)[number], TextsBody>> = {
  'mean-of-months': {
    'zh-CN': '按最近几个完整月份的平均销售额乘以策略比例计算，不超过行业上限。',
    en: 'The mean sales of the last whole months times the part that policy gives, at most the ceiling of the trade.',
  },
  rating: {
    'zh-CN': '按当前信用评级对应的额度计算，不超过行业上限。',
    en: 'What policy gives the credit rating, at most the ceiling of the trade.',
  },
  'no-formula': { 'zh-CN': '当前策略没有该额度的评估公式。', en: 'The policy in force has no formula for this line.' },
  'too-few-months': {
    'zh-CN': '完整月份的销售数据不足，暂无法给出建议。',
    en: 'The sales of too few whole months are known to suggest a limit.',
  },
  'no-rating': { 'zh-CN': '尚无信用评级，暂无法给出建议。', en: 'There is no credit rating yet to suggest a limit by.' },
};
