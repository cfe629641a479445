/** Answers normally when the dependency is there, throws when it is not. */
export type ReadinessCheck = () => Promise<void> | void;

/** What a service needs before it can serve; each context adds what it depends on. */
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();

  /** `dependency` is what `/health/ready` names when it is missing. */
  add(dependency: string, check: ReadinessCheck): void {
    this.checks.set(dependency, check);
  }

  entries(): readonly (readonly [string, ReadinessCheck])[] {
    return [...this.checks];
  }
}
