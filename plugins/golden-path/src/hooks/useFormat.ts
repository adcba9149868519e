import { useMemo } from 'react';
import { type Format, formatOf } from '../lib/format';
import { useLanguage } from './useLanguage';

/** Figures and times in the language of the person. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatOf(language), [language]);
}
