import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Prints, from the built product and under whatever zone and locale it runs, the hashes of the states that fixed histories
 * go through, and of the events that a fixed story has decided. Arguments: the file of the histories, that of the story.
 */
const [historiesFile, storyFile] = process.argv.slice(2);
const built = (path) => import(pathToFileURL(join(process.cwd(), 'dist/libs/limits', path)).href);
const { merchantAsOf } = await built('domain/src/as-of.js');
const { LedgerScenario } = await built('domain/src/scenario/ledger-scenario.js');
const { limitsBody } = await built('service/src/answers/limits-answer.js');
const { stateHashOf } = await built('service/src/answers/state-hash.js');
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const hashOf = (texts) => createHash('sha256').update(texts.join('\n')).digest('hex');

/** As of every revision, and as known and as true at every moment. */
function stateHashes(events) {
  const moments = events.flatMap(({ recordedTime, effectiveTime }) => [
    { recordedAsOf: recordedTime },
    { effectiveAsOf: effectiveTime },
  ]);
  return [...events.map(({ revision }) => ({ revision })), ...moments]
    .map((point) => merchantAsOf('m-1', events, point))
    .filter(({ profile }) => profile !== undefined)
    .map((merchant) => stateHashOf(limitsBody(merchant, 'merchant', true)));
}

const scenario = new LedgerScenario('2026-11-24T15:59:59.000Z');
for (const { pass, command } of json(storyFile)) scenario.pass(pass).given(command);
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
const states = hashOf([...json(historiesFile), scenario.events].flatMap(stateHashes));
console.log(
  JSON.stringify({ locale, timeZone, states, events: hashOf(scenario.events.map((event) => JSON.stringify(event))) }),
);
