export * from './types';
export * from './GoldenPathApi';
export * from './GoldenPathClient';
export * from './form';
