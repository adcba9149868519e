export { Budget } from './Budget';
export { type BuildContext, type ContextIgnore, takes } from './BuildContext';
export { cleanPath } from './cleanPath';
export {
  type ContextCopy,
  contextCopies,
  type ContextSource,
} from './contextCopies';
export { contextOf } from './contextOf';
export { projectFiles } from './ProjectFiles';
export { pathPattern } from './pathPattern';
export { PatternError } from './patternTokens';
