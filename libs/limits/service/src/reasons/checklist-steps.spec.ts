import { checklistStepText, knownChecklistSteps } from './checklist-steps.js';

describe('the steps of a way back', () => {
  it('say in both languages what they are and what to do', () => {
    for (const step of knownChecklistSteps()) {
      expect(step).toMatch(/^[a-z0-9-]{1,64}$/);
      const { doneBy, 'zh-CN': chinese, en } = checklistStepText(step);
      expect(['merchant', 'measure']).toContain(doneBy);
      expect([chinese.text, chinese.whatToDo]).toEqual([expect.stringMatching(/[一-鿿]/), expect.stringMatching(/[一-鿿]/)]);
      expect([en.text, en.whatToDo]).toEqual([expect.stringMatching(/^[A-Z].{7,}/), expect.stringMatching(/^[A-Z].{15,}/)]);
    }
    expect(knownChecklistSteps().length).toBe(new Set(knownChecklistSteps()).size);
  });

  it('of another policy are shown with a general text', () => {
    expect(checklistStepText('moon-phase').en.text).toBe('Do what the platform asked for.');
  });
});
