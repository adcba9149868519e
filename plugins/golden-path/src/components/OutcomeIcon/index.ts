export { OutcomeIcon, type OutcomeMark } from './OutcomeIcon';
