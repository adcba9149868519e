export * from './readMachine';
export * from './waitedFor';
