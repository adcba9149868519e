export * from './customerKey';
export * from './onlyKey';
