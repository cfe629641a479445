/** In the order in which they are written. */
export const EXPORT_FORMATS = ['jsonl', 'csv', 'report'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportCommandOptions {
  readonly dataDir?: string;
  readonly merchant?: string;
  readonly all?: boolean;
  readonly format: readonly ExportFormat[];
  readonly out: string;
  readonly language: 'en' | 'zh-CN';
  /** Whether the report shows notes that can be read. */
  readonly notes: boolean;
  readonly json?: boolean;
}
