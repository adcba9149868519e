export { GradeTrend } from './GradeTrend';
