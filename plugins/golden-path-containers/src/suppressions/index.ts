export { Suppressions } from './Suppressions';
