import type { Suppression } from 'backstage-plugin-golden-path-common';
import { useMemo } from 'react';
import { useFormat } from './useFormat';
import { useWords } from './useWords';

/** How the tools are spelled whose comments are honoured. */
const TOOLS: Record<string, string | undefined> = {
  buildkit: 'BuildKit',
  checkov: 'Checkov',
  'golden-path': 'Golden Path',
  trivy: 'Trivy',
};

/** Says why something is waived: the reason, whose comment it is and where, and when it ends. */
export function useWaiverWords(): (waiver: Suppression) => string {
  const t = useWords();
  const format = useFormat();
  return useMemo(
    () => waiver => {
      const { tool, file, line, reason, until } = waiver;
      return [
        reason?.replace(/\.$/, '') ?? t('common.waiver.noReason'),
        t('common.waiver.comment', {
          tool: TOOLS[tool] ?? tool,
          line: `\`${file}:${line}\``,
        }),
        until
          ? t('common.waiver.until', { date: format.day(until) })
          : t('common.waiver.noEnd'),
      ].join(' · ');
    },
    [t, format],
  );
}
