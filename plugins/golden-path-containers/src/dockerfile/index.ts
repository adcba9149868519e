export type { Dockerfile } from './Dockerfile';
export type { ExecForm } from './execForm';
export { Instruction } from './Instruction';
export { isKeyword } from './keywords';
export { readDockerfile } from './readDockerfile';
export type * from './types';
export { expand, type Expanded, type Lookup, type Variable } from './variables';
