import { assert, assertNever, type Recorded } from '@limit-ledger/kernel';
import type { PolicyEvent } from './policy-events.js';
import type { Done, PolicyState, PolicyVersion } from './policy-state.js';

/** The policy after the event; a version's document is what it was drafted with, whatever comes. */
export function evolvePolicy(state: PolicyState, event: Recorded<PolicyEvent>): PolicyState {
  return { ...state, versions: versionsAfter(state.versions, event), revision: event.revision };
}

function versionsAfter(versions: readonly PolicyVersion[], event: Recorded<PolicyEvent>): readonly PolicyVersion[] {
  const { version } = event.data;
  if (event.type === 'policy-drafted') {
    assert(version === versions.length + 1, `version ${version} follows ${versions.length}`);
    const { document, by } = event.data;
    return [...versions, { version, document, drafted: { by, at: event.recordedTime } }];
  }
  const before = versions[version - 1];
  assert(before !== undefined, `version ${version} was drafted`);
  return versions.with(version - 1, versionAfter(before, event));
}

type LaterEvent = Exclude<Recorded<PolicyEvent>, { readonly type: 'policy-drafted' }>;

function versionAfter(version: PolicyVersion, event: LaterEvent): PolicyVersion {
  const at = event.recordedTime;
  switch (event.type) {
    case 'policy-backtested': {
      const { from, to, merchants, episodes } = event.data;
      const backtested = { ...doneBy(event.data, at), ...(from !== undefined && { from }), to, merchants, episodes };
      return { ...version, backtested };
    }
    case 'policy-shadowed':
      return { ...version, shadowed: doneBy(event.data, at) };
    case 'policy-approved':
      return { ...version, approved: doneBy(event.data, at) };
    case 'policy-activated': {
      const { activeFrom, ceiling } = event.data;
      return { ...version, activated: { ...doneBy(event.data, at), activeFrom, ceiling } };
    }
    case 'policy-paused': {
      const { raised, allowed } = event.data;
      return { ...version, paused: { at, raised, allowed } };
    }
    case 'policy-resumed': {
      const { paused: _paused, ...rest } = version;
      return { ...rest, resumed: doneBy(event.data, at) };
    }
    case 'policy-stopped':
      return { ...version, stopped: { ...doneBy(event.data, at), stoppedFrom: event.data.stoppedFrom } };
    case 'policy-undone':
      return { ...version, undone: { ...doneBy(event.data, at), openEpisodes: event.data.openEpisodes } };
    default:
      return assertNever(event);
  }
}

const doneBy = ({ by }: { readonly by: string }, at: string): Done => ({ by, at });
