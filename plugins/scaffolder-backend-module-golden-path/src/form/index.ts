export { createFormRouter } from './createFormRouter';
