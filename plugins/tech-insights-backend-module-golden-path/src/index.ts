/**
 * Scores as facts of Tech Insights.
 *
 * @packageDocumentation
 */
export { techInsightsModuleGoldenPath as default } from './module';
