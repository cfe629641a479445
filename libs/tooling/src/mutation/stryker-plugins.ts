import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { SpecRunner } from './spec-runner.js';

/** What Stryker looks for in a module of plugins; the runner is chosen by `testRunner: 'specs'`. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'specs', SpecRunner)];

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
