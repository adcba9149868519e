export { commandsOf, type RawCommand, UnreadableScript } from './parse';
export { readScript } from './readScript';
export type * from './Script';
export { isShell, programName, unwrap } from './unwrap';
