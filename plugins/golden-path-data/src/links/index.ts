export { MOST_OF_ALL as MOST_EDGES, roleBehind } from './accessEdges';
export * from './arrowId';
export * from './edgesOf';
export * from './grantsOfRoles';
export { definitionOf, statesOf } from './machineEdges';
export * from './matchesPattern';
export * from './runsOwnCode';
export * from './targetsIn';
