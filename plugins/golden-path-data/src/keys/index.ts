export * from './customerKey';
