export * from './accessKinds';
export * from './managedPolicies';
export * from './policiesOf';
export * from './statementsOf';
