export { Grade } from './Grade';
