import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { AssertionIgnorer } from './assertion-ignorer.js';
import { SpecRunner } from './spec-runner.js';

/** What Stryker looks for in a module of plugins; chosen by `testRunner: 'specs'` and `ignorers: ['assertions']`. */
export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'specs', SpecRunner),
  declareClassPlugin(PluginKind.Ignore, 'assertions', AssertionIgnorer),
];

/** The option that the runner reads, so that a misspelt one is told. */
export const strykerValidationSchema = {
  type: 'object',
  properties: {
    specs: {
      type: 'object',
      additionalProperties: false,
      required: ['include', 'exclude'],
      properties: {
        include: { type: 'array', items: { type: 'string' } },
        exclude: { type: 'array', items: { type: 'string' } },
      },
    },
  },
};
