import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { goldenPathAssessmentReadPermission } from 'backstage-plugin-golden-path-common';
import { fullRef } from './fullRef';
import type { ActionParts } from './registerActions';

/** Action `explain-finding`. */
export function registerExplainFinding(
  registry: ActionsRegistryService,
  { access, entities, scorecards }: ActionParts,
): void {
  registry.register({
    name: 'explain-finding',
    title: 'Explain a finding',
    description:
      'Why a finding matters, how it is known, the lines of the file, how to mend it, and the fix as a diff where there is one.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe('Such as component:default/shop'),
          fingerprint: z.string().describe('As get-entity-score tells it'),
        }),
      output: z =>
        z.object({
          check: z.string(),
          title: z.string(),
          severity: z.string(),
          file: z.string(),
          line: z.number(),
          message: z.string(),
          lines: z.array(z.string()).describe('Of the file, around it'),
          because: z.array(z.string()).describe('How it is known, in steps'),
          rationale: z.string(),
          remedy: z.string(),
          fix: z.string().optional().describe('A unified diff'),
          waived: z.string().optional().describe('Why it does not count'),
        }),
    },
    async action({ credentials, input: { entityRef, fingerprint } }) {
      const ref = await access.entityFor(
        ...([credentials, fullRef(entityRef)] as const),
        goldenPathAssessmentReadPermission,
      );
      const entity = await entities.read(ref);
      for (const { scorecard, assessment } of entity?.scorecards ?? []) {
        for (const { id, severity, findings } of assessment?.checks ?? []) {
          const found = findings.find(f => f.fingerprint === fingerprint);
          const check = scorecards.get(scorecard).checks.find(c => c.id === id);
          if (!found || !check) continue;
          const { title, rationale, remedy } = check;
          const { file, line, message, waived } = found;
          const because = (found.because ?? []).map(({ text }) => text);
          const output = {
            ...{ check: id, title, severity, file, line, message },
            ...{ lines: found.excerpt?.lines ?? [], because },
            ...{ rationale, remedy, fix: found.fix?.diff },
            waived: waived && (waived.reason ?? waived.tool),
          };
          return { output };
        }
      }
      throw new NotFoundError(
        `No finding ${fingerprint} of ${ref}; it may be mended by now`,
      );
    },
  });
}
