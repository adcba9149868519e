export * from './Suppressions';
