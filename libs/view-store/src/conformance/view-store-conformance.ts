import { leaseConformance } from './lease-conformance.js';
import { readingConformance } from './reading-conformance.js';
import type { ViewPlace } from './view-place.js';
import { writingConformance } from './writing-conformance.js';

/** What every view store must do. */
export function viewStoreConformance(adapter: string, createPlace: () => Promise<ViewPlace>): void {
  writingConformance(adapter, createPlace);
  readingConformance(adapter, createPlace);
  leaseConformance(adapter, createPlace);
}
