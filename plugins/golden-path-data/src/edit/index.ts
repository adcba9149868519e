export * from './Change';
export * from './mend';
