export type { Declared } from './Serverless';
export { notTransformed, transformed } from './transformed';
