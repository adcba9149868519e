export { createLockSnapshotAction } from './lockSnapshot';
