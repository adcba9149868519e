export * from './openStart';
export * from './startsByItself';
