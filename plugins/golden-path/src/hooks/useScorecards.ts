import { useApi } from '@backstage/core-plugin-api';
import type { ScorecardInfo } from 'backstage-plugin-golden-path-common';
import { useMemo } from 'react';
import { goldenPathApiRef } from '../api';
import { translated } from '../lib/texts';
import { useLanguage } from './useLanguage';
import { type Resource, useResource } from './useResource';

/** What the scorecards say of themselves in the language of the person: titles, practices, checks. */
export function useScorecards(): Resource<ScorecardInfo[]> {
  const api = useApi(goldenPathApiRef);
  const language = useLanguage();
  const resource = useResource('scorecards', signal =>
    api.getScorecards({ signal }),
  );
  const value = useMemo(
    () => resource.value?.map(info => translated(info, language)),
    [resource.value, language],
  );
  return { ...resource, value };
}
