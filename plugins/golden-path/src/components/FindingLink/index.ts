export { FindingLine, FindingLink } from './FindingLink';
