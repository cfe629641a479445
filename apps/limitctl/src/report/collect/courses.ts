import type { Course, CourseStep, Shown } from './course.js';
import { NewestById } from './newest-by-id.js';

/** The first step says why it is there, so it is kept beside the newest. */
const MOST_STEPS_EACH = 12;

/** The courses that were touched last, within a bound, each with its first and last steps. */
export class Courses {
  private readonly newest: NewestById<Course>;

  constructor(most: number) {
    this.newest = new NewestById(most);
  }

  add(id: string, step: CourseStep): void {
    this.newest.touch(id, (course) => withStep(course ?? { id, steps: [], stepsLeftOut: 0 }, step));
  }

  /** In the order in which they began; what was left out was touched before all of them. */
  shown(): Shown<Course> {
    const byBeginning = [...this.newest.newestFirst()].sort((one, other) => beginningOf(one) - beginningOf(other));
    return { entries: byBeginning, leftOut: this.newest.leftOut };
  }
}

function withStep({ id, steps, stepsLeftOut }: Course, step: CourseStep): Course {
  if (steps.length < MOST_STEPS_EACH) return { id, steps: [...steps, step], stepsLeftOut };
  return { id, steps: [...steps.slice(0, 1), ...steps.slice(2), step], stepsLeftOut: stepsLeftOut + 1 };
}

const beginningOf = ({ steps }: Course): number => steps[0]?.revision ?? 0;
