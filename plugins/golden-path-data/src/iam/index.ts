export * from './policiesOf';
export * from './statementsOf';
