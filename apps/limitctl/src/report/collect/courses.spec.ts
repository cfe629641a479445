import type { CourseStep } from './course.js';
import { Courses } from './courses.js';

const step = (revision: number): CourseStep => ({
  ...{
    type: 'freeze-released',
    revision,
    effectiveTime: '',
    recordedTime: '',
    actorSubject: '',
    actorRole: '',
    policyVersion: '',
  },
  ...{ amounts: [], isByDate: false, isImported: false },
});

describe('the courses of freezes', () => {
  it('keep the first step and the last ones of a long one', () => {
    const courses = new Courses(5);
    for (let revision = 0; revision < 30; revision += 1) courses.add('f', step(revision));
    const [{ steps, stepsLeftOut } = { steps: [], stepsLeftOut: 0 }] = courses.shown().entries;
    expect(steps.map(({ revision }) => revision)).toEqual([0, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
    expect(stepsLeftOut).toBe(18);
  });

  it('keep those touched last, in the order in which they began', () => {
    const courses = new Courses(2);
    for (const [revision, id] of ['a', 'b', 'a', 'c'].entries()) courses.add(id, step(revision));
    const { entries, leftOut } = courses.shown();
    expect([entries.map(({ id }) => id), leftOut]).toEqual([['a', 'c'], 1]);
  });
});
