import {
  type TranslationFunction,
  type TranslationRef,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { goldenPathTranslationRef } from '../translation';

type MessagesOf<TRef> = TRef extends TranslationRef<string, infer TMessages>
  ? TMessages
  : never;

/** Looks a word up. */
export type Words = TranslationFunction<
  MessagesOf<typeof goldenPathTranslationRef>
>;

/** The plugin's words in the language of the person. */
export function useWords(): Words {
  return useTranslationRef(goldenPathTranslationRef).t;
}
