import type { CheckVerdict } from 'backstage-plugin-golden-path-common';
import { accountAlarms, type Watch } from '../../alarms';
import type { Resource } from '../../graph';
import type { DataModel } from '../../model';
import { judge } from '../judge';
import type { Say } from '../Say';

/** As `judge` does, unless an accepted record says that alarms are kept for the whole account. */
export function judgeWatched(
  model: DataModel,
  types: string[],
  nothing: string,
  look: (resource: Resource, say: Say) => void,
): CheckVerdict {
  const record = accountAlarms(model);
  if (record && model.graph.ofType(...types).length)
    return {
      outcome: 'not-applicable',
      reason: `The record ${record.file} says that alarms are kept for the whole account.`,
    };
  return judge(model, types, nothing, look);
}

/** Passes what is watched, fails what is not, and leaves open what may be. */
export function requireWatch(say: Say, watch: Watch, message: string): void {
  if (watch.state === 'watched') say.pass();
  else if (watch.state === 'unknown') say.unknown(watch.why);
  else say.fail(undefined, message);
}
