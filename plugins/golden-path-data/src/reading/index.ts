export * from './ProjectFiles';
export * from './ReadResult';
export * from './recent';
