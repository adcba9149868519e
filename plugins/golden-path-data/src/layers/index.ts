export * from './layerOf';
