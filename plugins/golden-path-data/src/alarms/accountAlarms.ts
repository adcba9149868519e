import { documentsOf, placeholderIn, type DecisionRecord } from '../documents';
import type { DataModel } from '../model';

/** What a record chooses that leaves alarms to those who watch the whole account. */
export const ACCOUNT_ALARMS = 'account-alarms';
const SHORTEST_REASON = 120;

/** The accepted record, sound and with a reason of its own, that says that alarms are kept for the whole account. */
export function accountAlarms(model: DataModel): DecisionRecord | undefined {
  return documentsOf(model).records.find(
    ({ practices, status, decision, chosen, because = '', problems }) =>
      practices.includes('automation') &&
      status === 'accepted' &&
      decision === 'adopted' &&
      chosen.some(one => one.toLowerCase() === ACCOUNT_ALARMS) &&
      !problems.length &&
      because.length >= SHORTEST_REASON &&
      !placeholderIn(because),
  );
}
