import type { Instant } from '@limit-ledger/kernel';
import { notesIn } from '../report/notes-in.js';
import { CsvSink } from './csv-sink.js';
import type { ExportFolder } from './export-folder.js';
import type { ExportCommandOptions } from './export-options.js';
import type { ExportSink } from './export-sink.js';
import { HeadsSink } from './heads-sink.js';
import { JsonLinesSink } from './json-lines-sink.js';
import { ReportSink } from './report-sink.js';

interface Wanted extends Pick<ExportCommandOptions, 'format' | 'language' | 'notes'> {
  readonly madeAt: Instant;
  readonly subjectStoreUrl: string;
}

/** Opens the files of the formats that are wanted, and of the heads, which every export has. */
export function sinksOf({
  format,
  language,
  notes,
  madeAt,
  subjectStoreUrl,
}: Wanted): (folder: ExportFolder) => Promise<readonly ExportSink[]> {
  return async (folder) => {
    const sinks: ExportSink[] = [];
    if (format.includes('jsonl')) sinks.push(new JsonLinesSink(await folder.create('events.jsonl')));
    if (format.includes('csv'))
      sinks.push(await CsvSink.begin(await folder.create('events.csv'), await folder.create('lines.csv')));
    if (format.includes('report')) {
      sinks.push(
        new ReportSink(await folder.create('report.html'), {
          language,
          madeAt,
          noteOf: notesIn(notes ? subjectStoreUrl : undefined),
        }),
      );
    }
    sinks.push(new HeadsSink(await folder.create('heads.jsonl')));
    return sinks;
  };
}
