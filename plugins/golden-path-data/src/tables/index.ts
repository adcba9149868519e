export * from './tableFormat';
export * from './tableName';
export * from './compaction';
