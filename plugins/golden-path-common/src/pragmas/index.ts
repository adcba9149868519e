export * from './Pragma';
export * from './PragmaIndex';
export * from './PragmaBook';
export { isDate } from './isDate';
export { ownOptions, ownPragma } from './ownForm';
export * from './ownPragmas';
