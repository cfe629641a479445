import { Overloaded } from '../runner/errors.js';
import type { ProblemContent } from './problem-content.js';
import { problemOfInfrastructure } from './problem-of-infrastructure.js';

/** The one answer to what comes while a queue is full (429). */
export const QUEUE_FULL_PROBLEM: ProblemContent = problemOfInfrastructure(new Overloaded('queue-full'))!;
