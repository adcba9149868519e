export { prepareTerraform, readTerraform } from './readTerraform';
