export * from './Node';
export * from './parseTemplate';
export * from './localPath';
