export { createAwaitEntityAction } from './awaitEntity';
