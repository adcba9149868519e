export * from './inheritance';
export * from './parameters';
export * from './passwords';
