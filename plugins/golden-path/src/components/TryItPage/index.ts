export { TryItPage } from './TryItPage';
