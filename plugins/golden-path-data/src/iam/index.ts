export * from './accessKinds';
export * from './actionsOf';
export * from './conditions';
export * from './managedName';
export * from './managedPolicies';
export * from './policiesOf';
export * from './reach';
export * from './statementsOf';
