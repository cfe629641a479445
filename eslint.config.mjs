import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import typescript from 'typescript-eslint';

/** Who may import whom, by the tags in each project.json. What is not listed is refused. */
const CONTEXTS = ['limits', 'risk', 'settlement', 'notifications'];
const LAYERS = {
  kernel: [],
  contracts: ['kernel'],
  domain: ['kernel', 'contracts'],
  port: ['kernel'],
  platform: ['kernel', 'port', 'contracts'],
  service: ['kernel', 'port', 'platform', 'contracts', 'domain'],
  app: ['kernel', 'port', 'platform', 'contracts', 'domain', 'service'],
  /** Runs the built product from outside, as `apps/e2e` and `apps/bench` do; no part of what is shipped. */
  harness: ['kernel', 'port', 'platform', 'contracts', 'domain', 'service', 'testing'],
  testing: ['kernel', 'port', 'contracts'],
  tooling: ['kernel'],
};
/** Layers whose specs may use the words of `libs/testing`; the others are what it is built on. */
const SPECS_USE_TESTING = ['domain', 'platform', 'service', 'app'];

const only = (sourceTag, tags) => ({ sourceTag, onlyDependOnLibsWithTags: tags });
const contextConstraints = [
  only('context:shared', ['context:shared']),
  only('context:app', ['context:shared', ...CONTEXTS.map((context) => `context:${context}`)]),
  ...CONTEXTS.map((context) => only(`context:${context}`, [`context:${context}`, 'context:shared'])),
];
const layerConstraints = (inSpecs) =>
  Object.entries(LAYERS).map(([layer, allowed]) => {
    const testing = inSpecs && SPECS_USE_TESTING.includes(layer) ? ['testing'] : [];
    return only(`layer:${layer}`, [...allowed, ...testing].map((each) => `layer:${each}`));
  });
const boundaries = (inSpecs) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow: [],
      depConstraints: [...contextConstraints, ...layerConstraints(inSpecs)],
      // A driver may be loaded late in one place and at once in another.
      checkDynamicDependenciesExceptions: ['.*'],
    },
  ],
});

const PURE = ['libs/kernel/**/*.ts', 'libs/*/domain/**/*.ts', 'libs/tooling/planted-violation/{kernel,domain}/**/*.ts'];
const SPECS = ['**/*.spec.ts', '**/spec-support/**/*.ts', '**/specs/**/*.ts', '**/naive-model/**/*.ts', '**/conformance/**/*.ts'];
/** What a platform offers beside the language itself, and what makes the same input give another result. */
const IMPURE_GLOBALS = ['Date', 'globalThis', 'process', 'Buffer', 'console', 'crypto', 'performance', 'fetch', 'setTimeout', 'setInterval'];
const NO_DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'A file is named after its one named export.' };
const NO_DYNAMIC_IMPORT = { selector: 'ImportExpression', message: 'Kernel and domain are loaded whole.' };

export default typescript.config(
  { ignores: ['dist/**', 'node_modules/**', '.nx/**', 'coverage/**', 'tmp/**', 'data/**', '**/planted-violation/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...typescript.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      ...boundaries(false),
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 70 }],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
    },
  },
  { files: SPECS, rules: { ...boundaries(true), 'max-lines-per-function': 'off' } },
  {
    files: PURE,
    ignores: SPECS,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.{1,2}/|@limit-ledger/)', message: 'Kernel and domain import no package and no Node built-in.' }] },
      ],
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS.map((name) => ({ name, message: 'Time and the world come in with the command.' }))],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_DYNAMIC_IMPORT],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance comes in with the command.' }],
    },
  },
  // As long as what it is made from.
  { files: ['**/*.generated.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
