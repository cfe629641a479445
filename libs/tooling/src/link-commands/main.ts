import { chmodSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const BINARIES = 'node_modules/.bin';

/** Not `bin` in package.json: npx would then install the workspace into its cache instead of running what is built here. */
const COMMANDS = { limitctl: 'dist/apps/limitctl/src/main.js' };

for (const [name, main] of Object.entries(COMMANDS)) {
  chmodSync(main, 0o755);
  rmSync(join(BINARIES, name), { force: true });
  symlinkSync(join('../..', main), join(BINARIES, name));
}
