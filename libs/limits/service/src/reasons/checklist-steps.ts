import { readFileSync } from 'node:fs';

/** What the reader is told of a step, in one language. */
export interface StepText {
  readonly text: string;
  readonly whatToDo: string;
}

/** A step of a way back, as merchants read it. */
export interface ChecklistStepText {
  /** `merchant`: it does something; `measure`: the step is done once what is measured says so. */
  readonly doneBy: 'merchant' | 'measure';
  readonly 'zh-CN': StepText;
  readonly en: StepText;
}

interface StepFile {
  readonly general: ChecklistStepText;
  readonly steps: readonly ({ readonly step: string } & ChecklistStepText)[];
}

const FILE = JSON.parse(readFileSync(new URL('./checklist-steps.json', import.meta.url), 'utf8')) as StepFile;
const BY_STEP = new Map(FILE.steps.map(({ step, ...text }) => [step, text]));

/** The steps that have texts of their own. */
export const knownChecklistSteps = (): readonly string[] => [...BY_STEP.keys()];

/** The texts of a step; general ones for a step that is not known. */
export function checklistStepText(step: string): ChecklistStepText {
  return BY_STEP.get(step) ?? FILE.general;
}
