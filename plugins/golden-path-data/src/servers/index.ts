export * from './userData';
