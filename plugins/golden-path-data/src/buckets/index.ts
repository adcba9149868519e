export * from './bucketOf';
export * from './kinds';
export * from './lifecycleRules';
export * from './splitBlock';
export * from './policyStatements';
