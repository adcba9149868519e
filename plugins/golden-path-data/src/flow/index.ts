export * from './Flow';
export * from './becauseOf';
export * from './flowsOf';
export * from './isLake';
export * from './unreadAccess';
