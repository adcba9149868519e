export * from './Node';
export * from './parseTemplate';
