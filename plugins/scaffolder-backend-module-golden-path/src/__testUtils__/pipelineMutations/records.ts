import { recordOf } from './edits';
import type { Project } from './Project';

/** Takes an accepted record away, as if nobody had decided. */
export const undecided = (record: string) => (project: Project) =>
  project.delete(recordOf(record));

/** Leaves a record without its reasons. */
export const unreasoned = (record: string) => (project: Project) =>
  project.edit(recordOf(record), text =>
    text.replace(/^because: .*$/m, 'because: It is the standard.'),
  );
