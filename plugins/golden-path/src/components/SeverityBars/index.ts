export { SeverityBars } from './SeverityBars';
