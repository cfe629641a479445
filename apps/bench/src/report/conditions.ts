import type { BenchResult } from '../bench-result.js';
import { POSTGRES_SETTINGS } from '../competitors/postgres-server.js';
import { mebibytes, milliseconds, whole } from './number-text.js';

/** On what, how and for how long it was measured. */
export function conditions(result: BenchResult): string {
  const { machine, scale, inProcess, imports } = result;
  const postgres = inProcess?.postgresVersion === undefined ? 'none' : `PostgreSQL ${inProcess.postgresVersion} of Debian`;
  return `\
- **Run**: \`${scale.mode}\`, ${result.startedAt.slice(0, 10)}, ${whole(result.seconds / 60)} min; \
medians of ${scale.rounds} interleaved rounds (A B A B), ${scale.seconds} s a measurement after a warm-up. \
Load of the machine before ${machine.load.toFixed(1)}, at the end ${result.loadAtEnd.toFixed(1)} \
(the benchmark itself makes about ${machine.cores}).
- **Machine**: ${machine.cores} cores (${machine.model}), ${mebibytes(machine.memoryBytes)} MiB, ${machine.system}, ${machine.fileSystem}; \
writing a page and flushing it takes ${milliseconds(result.fsyncMilliseconds)} ms. Over HTTP generator and server share the cores.
- **Versions**: Node ${machine.node}, SQLite ${machine.sqlite}, competitors on ${postgres}.
- **Durability**: answered means flushed to disk. SQLite in WAL mode with \`synchronous=FULL\`, the settings that the store ships with, \
for ours and for the raw inserts alike; PostgreSQL with \`${POSTGRES_SETTINGS.slice(1).join('`, `')}\`, all else as packaged.
- **Rows**: a reservation is one row of ${whole(inProcess?.meanRowBytes ?? Number.NaN)} bytes (data, metadata, ids, hashes; without index)\
${imports === undefined ? '' : `, an imported event one of ${whole(imports.meanRowBytes)} bytes`}.
- **Ours** is the product's runner on its SQLite store in a temporary folder, with its checkpoint store, \
the view of what comes due and the publishers to the message bus following as in the service; what they still have to do after the last \
answer belongs to the measured time. \
Over HTTP it is the built service with its own settings in its own process, and the span ends when that process has come to rest. \
The clients wait for each answer before they ask again (closed loop) unless it says otherwise.`;
}
