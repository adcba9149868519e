export { type Flaw, Suppressions } from './Suppressions';
