/** Answers normally when the dependency is there, throws when it is not. */
export type ReadinessCheck = () => Promise<unknown> | void;

export interface Dependency {
  readonly check: ReadinessCheck;
  /** Whether the service serves without it, only worse: then it is told and nothing else. */
  readonly isOptional: boolean;
}

/** What a service needs before it can serve; each context adds what it depends on. */
export class Readiness {
  private readonly dependencies = new Map<string, Dependency>();

  /** `name` is what `/health/ready` says is missing. */
  add(name: string, check: ReadinessCheck, { isOptional = false }: { readonly isOptional?: boolean } = {}): void {
    this.dependencies.set(name, { check, isOptional });
  }

  entries(): readonly (readonly [string, Dependency])[] {
    return [...this.dependencies];
  }
}
