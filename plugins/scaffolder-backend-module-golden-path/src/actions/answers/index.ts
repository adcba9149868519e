export { createAnswersAction } from './answers';
