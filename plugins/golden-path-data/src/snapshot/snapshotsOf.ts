import type { ProjectFiles } from '../reading';
import { cdkApps } from './cdkApps';
import { verified, type Verified } from './verified';

/** The CDK apps of a project with what their snapshots are worth. Ask through `once`: hashing takes its time. */
export function snapshotsOf(files: ProjectFiles): Verified[] {
  return cdkApps(files).map(app => verified(files, app));
}
