export { createCheckAction } from './check';
