import { once, type Script } from '../model';
import { packageCall, type PackageCall } from './packageManagers';

/** The calls of package managers in one RUN. */
export interface ScriptCalls {
  /** For each command its call, in the same order. */
  calls: Array<PackageCall | undefined>;
  /** Whose calls there are: what a check looks at before it looks at the commands. */
  managers: Set<PackageCall['manager']>;
}

/** Reads the calls of package managers in a RUN; a dozen checks ask for the same. */
export function callsOf(script: Script): ScriptCalls {
  return once(script, readCalls);
}

function readCalls({ commands }: Script): ScriptCalls {
  const calls = commands.map(packageCall);
  const managers = new Set<PackageCall['manager']>();
  for (const call of calls) if (call) managers.add(call.manager);
  return { calls, managers };
}
