export * from './CatalogEntity';
export * from './DataContract';
export * from './DecisionRecord';
export * from './Inventory';
export * from './documentsOf';
export * from './placeholder';
export type { Problem } from './readYaml';
export * from './textsAt';
export * from './wantsDocument';
