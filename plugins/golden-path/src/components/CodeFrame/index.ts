export { CodeFrame } from './CodeFrame';
