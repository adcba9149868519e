export * from './captionBar';
export * from './tokens';
export * from './useTokens';
export * from './typography';
