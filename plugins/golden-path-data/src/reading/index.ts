export * from './ProjectFiles';
export * from './ReadResult';
