export * from './edgesOf';
export * from './matchesPattern';
export * from './targetsIn';
export { definitionOf, statesOf } from './machineEdges';
export * from './arrowId';
