export type { Definition } from './Definition';
export type * from './ImageBuild';
export { definitionKind } from './kindOf';
export {
  readDefinitions,
  type DefinitionFile,
  type Definitions,
} from './readDefinitions';
