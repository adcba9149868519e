export { goldenPathTranslationRef } from './ref';
