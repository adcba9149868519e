export * from './customerKey';
export * from './onlyKey';
export * from './withOnlyKey';
