import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';

/** The paths that are served, to tell a wrong method (405) from a wrong address (404). */
export class KnownPaths {
  private readonly methods = new Map<string, { readonly matches: RegExp; readonly allowed: Set<string> }>();

  /** Must be called before the routes are added. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ url, method }) => this.add(url, [method].flat()));
    server.addHook('onRequest', this.refuse);
  }

  private add(url: string, methods: readonly string[]): void {
    const path = this.methods.get(url) ?? { matches: patternOf(url), allowed: new Set<string>() };
    for (const method of methods) path.allowed.add(method);
    this.methods.set(url, path);
  }

  /** Answers for addresses and methods without a route, before their body is read. */
  private readonly refuse = (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    done(request.is404 ? this.problemOf(request) : undefined);
  };

  private problemOf(request: FastifyRequest): Problem {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = [...this.methods.values()].filter(({ matches }) => matches.test(path)).flatMap((known) => [...known.allowed]);
    if (allowed.length === 0) return new Problem(404, 'not-found', 'There is nothing at this address.');
    const allow = [...new Set(allowed)].sort().join(', ');
    return new Problem(405, 'method-not-allowed', `This address takes ${allow} only.`, { headers: { allow } });
  }
}

function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}
