import limits from './stryker.config.mjs';

const DOMAIN = 'libs/risk/domain/src';

/** The same of the deciders of risk: merchants, policies, consumers. */
export default {
  ...limits,
  mutate: [`${DOMAIN}/{merchant,policy-lifecycle,consumer}/{decide,due,episodes,measure}/**/*.ts`, '!**/*.spec.ts'],
  specs: {
    include: [`${DOMAIN}/**/*.spec.ts`],
    // Properties, and what is about other code.
    exclude: ['merchant/any-order', 'merchant/event-text/data-text-of', 'rules/diff-policy-documents'].map(
      (name) => `${DOMAIN}/${name}.spec.ts`,
    ),
  },
  incrementalFile: 'tmp/mutation-risk-incremental.json',
  jsonReporter: { fileName: 'tmp/mutation-risk.json' },
};
