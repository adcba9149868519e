export {
  brings,
  type BuildContext,
  type ContextIgnore,
  takes,
} from './BuildContext';
export {
  type ContextCopy,
  contextCopies,
  type ContextSource,
} from './contextCopies';
export { contextOf } from './contextOf';
export { projectFiles } from './ProjectFiles';
