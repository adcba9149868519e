export { NoAssessment } from './NoAssessment';
