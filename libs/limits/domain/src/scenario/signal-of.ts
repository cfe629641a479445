import type { ApplySignal, ClearSignal, EaseSignal, NoteStep, SignalConsequence } from '../signal-commands.js';
import type { LineKind } from '../words.js';

type Terms = Partial<Omit<ApplySignal, 'type' | 'consequences'>>;

interface ToldSignal {
  readonly id: string;
  raised(consequences: readonly SignalConsequence[], terms?: Terms): ApplySignal;
  eased(step: string, releasesBasisPoints: number): EaseSignal;
  noted(step: string): NoteStep;
  cleared(): ClearSignal;
}

/** What is told of an episode of a rule on a line. */
export function signalOf(rule: string, line: LineKind | 'all' = 'transaction', episode = 1): ToldSignal {
  const id = `${rule}:${line}:${episode}`;
  const of = { signalId: id, rule, line, episode, policyVersion: 'default@3', reasonCode: 'return-rate' };
  const terms = { checklist: [{ step: 'rectification-plan', dueHours: 72 }], clearsByItself: true, grounds: [] };
  return {
    id,
    raised: (consequences, other = {}) => ({ type: 'apply-signal', ...of, ...terms, consequences, ...other }),
    eased: (step, releasesBasisPoints) => ({ type: 'ease-signal', ...of, step, releasesBasisPoints }),
    noted: (step) => ({ type: 'note-step', ...of, step }),
    cleared: () => ({ type: 'clear-signal', ...of }),
  };
}
