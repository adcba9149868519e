import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { goldenPathTranslationRef } from '../translation';

/** The plugin's words in the language of the person. */
export function useWords() {
  return useTranslationRef(goldenPathTranslationRef).t;
}

/** Looks a word up. */
export type Words = ReturnType<typeof useWords>;
