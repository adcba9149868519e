export * from './tierOf';
