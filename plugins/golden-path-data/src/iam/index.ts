export * from './accessKinds';
export * from './managedPolicies';
export * from './statementsOf';
