export { readCloudFormation } from './readCloudFormation';
export { readStacks } from './readStacks';
export { localPath } from './template';
