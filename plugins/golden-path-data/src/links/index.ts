export * from './edgesOf';
