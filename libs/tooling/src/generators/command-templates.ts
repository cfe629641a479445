import { camelCase } from './names.js';

export const commandInterface = (name: string, type: string): string => `interface ${type} {\n  readonly type: '${name}';\n}\n`;

export const deciderFile = (name: string): string => `import type { CommandOf } from '../commands.js';
import type { LimitState } from '../state.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { outOfOrder, refuse, type LimitDecision } from './limit-decision.js';

export function ${camelCase(name)}(command: CommandOf<'${name}'>, { merchant }: LimitState, now: string): LimitDecision {
  const effectiveTime = effectiveTimeOf(command, now, merchant, []);
  if (effectiveTime === undefined) return outOfOrder();
  return refuse('request.invalid', \`\${command.type} has no rule yet\`);
}
`;

export const deciderSpec = (name: string): string => `import type { CommandOf } from '../commands.js';
import { initialMerchant } from '../merchant-ledger.js';
import type { LimitsPolicy } from '../policy.js';
import { ${camelCase(name)} } from './${name}.js';

const NOW = '2026-01-01T00:00:00.000Z';
const policy = { version: 'spec@1' } as LimitsPolicy;

describe('${name}', () => {
  it('has a rule', () => {
    const command: CommandOf<'${name}'> = { type: '${name}', policy };
    expect(${camelCase(name)}(command, { merchant: initialMerchant('m') }, NOW).kind).toBe('accepted');
  });
});
`;
