export * from './wantsDocument';
