export { plain, Prose } from './Prose';
