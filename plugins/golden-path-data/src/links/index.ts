export { MOST_OF_ALL as MOST_EDGES, roleBehind } from './accessEdges';
export * from './arrowId';
export * from './edgesOf';
export * from './grantsIn';
export { definitionOf, statesOf } from './machineEdges';
export * from './matchesPattern';
export * from './runsOwnCode';
export * from './targetsIn';
