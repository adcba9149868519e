export { createDecideAction } from './decide';
