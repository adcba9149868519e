export { goldenPathTranslationRef } from './ref';
export { goldenPathTranslations } from './resource';
