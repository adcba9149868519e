export { GradeBar } from './GradeBar';
