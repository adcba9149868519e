export { DockerfileEditor, type EditorHandle } from './DockerfileEditor';
export type { Mark } from './diagnostics';
