import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BenchResult } from '../bench-result.js';
import { keptNotes } from './kept-notes.js';
import { reportPage } from './report-page.js';

/** Writes the page anew and keeps the notes of the one before. */
export function writeReport(path: string, result: BenchResult): void {
  const notes = existsSync(path) ? keptNotes(readFileSync(path, 'utf8')) : '';
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, reportPage(result, notes));
}
