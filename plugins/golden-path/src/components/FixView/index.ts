export { FixView } from './FixView';
export { FixTools } from './FixTools';
