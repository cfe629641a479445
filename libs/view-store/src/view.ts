import type { SchemaModule } from 'kysely';

/**
 * Rows derived from events. A new version is built beside the old one, which goes on answering meanwhile; `reset` of the
 * old one then takes it away.
 */
export interface View<Tables> {
  /** Kebab case, unique in the store. */
  readonly name: string;
  /** From 1. */
  readonly version: number;
  /** Each begins with the view's name and version: `due-moments` 1 has `due_moments_v1` or `due_moments_v1_…`. */
  readonly tables: readonly (keyof Tables & string)[];
  /** Creates tables and indexes that are missing, `ifNotExists`; asked at each start, by several instances at a time. */
  define(schema: SchemaModule): Promise<void>;
}
