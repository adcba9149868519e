import { useApiHolder } from '@backstage/core-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { useCallback } from 'react';

/** Gives the address of a line of a file at the project's host; nothing where its source is not on the web. */
export function useSourceUrl(
  source: string | undefined,
): (file: string, line: number) => string | undefined {
  const integrations = useApiHolder().get(scmIntegrationsApiRef);
  return useCallback(
    (file, line) => {
      if (!integrations || !source || !/^https?:/.test(source)) {
        return undefined;
      }
      const base = source.endsWith('/') ? source : `${source}/`;
      try {
        // Each part of the path on its own: a file may be named with what an address would take for something else.
        const url = `./${file.split('/').map(encodeURIComponent).join('/')}`;
        return integrations.resolveUrl({ url, base, lineNumber: line });
      } catch {
        return undefined;
      }
    },
    [integrations, source],
  );
}
