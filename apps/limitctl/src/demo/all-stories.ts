import { BEAUTY_SHOP, CLOTHING_SHOP, ELECTRONICS_SHOP, IMPROVEMENT_PROGRAMME } from './stories/adjusted-lines.js';
import { CHENGDU_BEAUTY_STORE } from './stories/chengdu-beauty-store.js';
import { HANGZHOU_FROZEN, HANGZHOU_GUARANTEED } from './stories/hangzhou-sports-brand.js';
import { OLD_ZHANG } from './stories/old-zhang.js';
import type { Story } from './story.js';

/** The worked cases that limits alone can play, in the order in which the demo tells them. */
export const ALL_STORIES: readonly Story[] = [
  OLD_ZHANG,
  HANGZHOU_FROZEN,
  HANGZHOU_GUARANTEED,
  CHENGDU_BEAUTY_STORE,
  ELECTRONICS_SHOP,
  BEAUTY_SHOP,
  CLOTHING_SHOP,
  IMPROVEMENT_PROGRAMME,
];
