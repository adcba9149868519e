export { readSnapshots } from './readSnapshots';
export { snapshotsOf } from './snapshotsOf';
export type { Tampered, Verified } from './verified';
