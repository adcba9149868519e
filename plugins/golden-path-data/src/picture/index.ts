export * from './pictureOf';
