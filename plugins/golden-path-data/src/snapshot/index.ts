export { readSnapshots } from './readSnapshots';
