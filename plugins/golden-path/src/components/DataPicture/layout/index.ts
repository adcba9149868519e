export * from './boxesOf';
export * from './layoutOf';
export * from './labelsOf';
export * from './roundedPath';
