import { setTimeout as sleep } from 'node:timers/promises';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './awaitEntity.examples';

const DEFAULT_SECONDS = 60;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 4_000;

/** Makes `golden-path:await-entity`, which waits until the catalog has taken up a new entity. */
export function createAwaitEntityAction(options: { catalog: CatalogService }) {
  const { catalog } = options;
  return createTemplateAction({
    id: 'golden-path:await-entity',
    description:
      'Waits until the catalog has an entity. Being late is said, and does not fail the task.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('The entity, e.g. component:default/basket'),
        timeoutSeconds: z =>
          z
            .number()
            .min(1)
            .max(600)
            .optional()
            .describe(`How long to wait at most. Default: ${DEFAULT_SECONDS}`),
      },
      output: {
        found: z =>
          z
            .boolean()
            .optional()
            .describe('Whether it came in time; absent in a dry run'),
      },
    },
    async handler(ctx) {
      const { timeoutSeconds = DEFAULT_SECONDS } = ctx.input;
      const entityRef = normalised(ctx.input.entityRef);
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: would wait for ${entityRef}`);
        return;
      }
      const credentials = await ctx.getInitiatorCredentials();
      const end = Date.now() + timeoutSeconds * 1000;
      ctx.logger.info(`Waiting for ${entityRef} to appear in the catalog`);
      for (
        let pause = FIRST_PAUSE_MS;
        ;
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS)
      ) {
        try {
          if (await catalog.getEntityByRef(entityRef, { credentials })) {
            ctx.logger.info(`${entityRef} is in the catalog`);
            ctx.output('found', true);
            return;
          }
        } catch (error) {
          // The catalog may be restarting; the project itself is safe.
          const reason = isError(error) ? error.message : String(error);
          ctx.logger.warn(`The catalog could not be asked: ${reason}`);
        }
        const left = end - Date.now();
        if (left <= 0) break;
        await sleep(Math.min(pause, left), undefined, { signal: ctx.signal });
      }
      ctx.logger.warn(
        `${entityRef} is not in the catalog after ${timeoutSeconds} s. It appears there once the catalog reads its location again.`,
      );
      ctx.output('found', false);
    },
  });
}

function normalised(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch (error) {
    throw new InputError(`"${entityRef}" is no entity reference`, error);
  }
}
