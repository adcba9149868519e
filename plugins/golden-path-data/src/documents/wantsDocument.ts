import { mayBeRecord } from './DecisionRecord';

/** Whether a file is a record, a runbook or a script that checks read beside the infrastructure. */
export function wantsDocument(path: string): boolean {
  return mayBeRecord(path);
}
