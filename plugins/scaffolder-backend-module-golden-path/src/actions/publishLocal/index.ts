export { createPublishLocalAction } from './publishLocal';
