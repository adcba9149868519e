export * from './Change';
export * from './mend';
export * from './names';
