export * from './edgesOf';
export { definitionOf, statesOf } from './machineEdges';
