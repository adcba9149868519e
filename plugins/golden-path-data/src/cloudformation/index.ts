export { readCloudFormation } from './readCloudFormation';
