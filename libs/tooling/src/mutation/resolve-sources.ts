import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Lets Node import the sources under a folder as they are written: a relative import that ends in `.js` names the `.ts`
 * beside it, and a project is found where `tsconfig.base.json` says.
 */
export function resolveSources(root: string): void {
  const base = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')) as {
    readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly string[]>> };
  };
  const { paths } = base.compilerOptions;
  const sources = pathToFileURL(`${resolve(root)}/`).href;
  registerHooks({
    resolve(specifier, context, next) {
      const project = paths[specifier]?.[0];
      if (project !== undefined) return next(pathToFileURL(resolve(root, project)).href, context);
      const { parentURL } = context;
      if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !parentURL?.startsWith(sources))
        return next(specifier, context);
      const source = new URL(specifier.replace(/\.js$/, '.ts'), parentURL);
      return next(existsSync(fileURLToPath(source)) ? source.href : specifier, context);
    },
  });
}
