export * from './denyHttp';
export * from './isDeadLetterQueue';
export * from './resourcePolicy';
