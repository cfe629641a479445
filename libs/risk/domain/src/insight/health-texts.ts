import type { Texts } from '../rules/rule.js';
import type { HealthFigureName } from './health-check.js';

interface FigureTexts {
  readonly titles: Texts;
  readonly missed: Texts;
  readonly unknown: Texts;
}

/** What a merchant reads of each figure. */
export const HEALTH_TEXTS: Readonly<Record<HealthFigureName, FigureTexts>> = {
  'return-rate': {
    titles: { zh: '退货率', en: 'Return rate' },
    missed: {
      zh: '请核对退货最多的商品，改进描述、尺码说明、质检与物流。',
      en: 'Look at the goods that come back most, and improve descriptions, sizes, quality checks and delivery.',
    },
    unknown: { zh: '近期订单太少或未收到退货数据，暂不评价。', en: 'Too few orders, or no data of returns, to tell.' },
  },
  'inventory-turnover': {
    titles: { zh: '库存周转', en: 'Inventory turnover' },
    missed: {
      zh: '请清理滞销库存，减少慢销商品的备货，使月周转达到行业前列。',
      en: 'Clear stock that does not sell and order less of what sells slowly, to be among the best of the trade.',
    },
    unknown: { zh: '未收到库存数据，请接入库存系统。', en: 'No data of the inventory: connect the stock system.' },
  },
  'repeat-purchase': {
    titles: { zh: '复购率', en: 'Repeat purchase' },
    missed: {
      zh: '请通过会员权益、售后回访和老客优惠提高复购。',
      en: 'Bring buyers back by benefits for members, care after the sale, and offers to those who bought before.',
    },
    unknown: { zh: '未收到买家数据，暂不评价。', en: 'No data of buyers to tell.' },
  },
};
