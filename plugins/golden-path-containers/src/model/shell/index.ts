export { readScript } from './readScript';
export type * from './Script';
export { commandsOf } from './parse';
export { isShell, programName } from './unwrap';
