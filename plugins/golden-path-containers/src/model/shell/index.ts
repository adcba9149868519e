export { commandsOf, type RawCommand, UnreadableScript } from './parse';
export { outlineOf, type OutlineItem } from './outline';
export { readCommands, readScript } from './readScript';
export type * from './Script';
export { isShell, programName, unwrap } from './unwrap';
