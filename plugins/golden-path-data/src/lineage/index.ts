export * from './dependencies';
export * from './lineageOf';
