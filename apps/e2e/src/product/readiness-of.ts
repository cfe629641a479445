export interface ReadinessAnswer {
  readonly status: number;
  /** By dependency: `up`, `degraded` or `down`. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** What the product at the URL says of itself at `/health/ready`. */
export async function readinessOf(url: string): Promise<ReadinessAnswer> {
  const answer = await fetch(`${url}/health/ready`);
  const { details } = (await answer.json()) as { readonly details: Readonly<Record<string, { readonly status: string }>> };
  const statuses = Object.entries(details).map(([name, { status }]): [string, string] => [name, status]);
  return { status: answer.status, dependencies: Object.fromEntries(statuses) };
}

/** Those that are not `up`. */
export const missingOf = ({ dependencies }: ReadinessAnswer): readonly string[] =>
  Object.keys(dependencies).filter((name) => dependencies[name] !== 'up');
