export interface GeneratorOptions {
  readonly name: string;
  readonly context: string;
}

/** The part of Nx's `Tree` that the generators use. */
export interface Files {
  exists(path: string): boolean;
  read(path: string, encoding: 'utf-8'): string | null;
  write(path: string, content: string): void;
  children(path: string): string[];
}
