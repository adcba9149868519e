import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { authorOf } from './author';
import { CATALOG_INFO, entityRefIn } from './entityIn';
import { listTree } from './listTree';
import { examples } from './publishLocal.examples';
import { freeTarget, readPublishRoot } from './target';
import { writeRepository } from './writeRepository';

/** Makes `publish:local`, which turns the task's workspace into a git repository in a folder of the portal's machine. */
export function createPublishLocalAction(options: { config: Config }) {
  const { config } = options;
  return createTemplateAction({
    id: 'publish:local',
    description:
      'Writes the workspace as a git repository with a first commit into the local workspace folder.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z =>
          z.string().describe('Name of the repository: one folder, no path'),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe('Folder inside the workspace. Default: all of it'),
        commitMessage: z =>
          z.string().optional().describe('Default: First version'),
      },
      output: {
        path: z => z.string().describe('The folder of the repository'),
        location: z =>
          z
            .string()
            .optional()
            .describe('Catalog location of catalog-info.yaml, if there is one'),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe('The entity that catalog-info.yaml describes'),
        commit: z =>
          z
            .string()
            .optional()
            .describe('Id of the first commit; absent in a dry run'),
      },
    },
    async handler(ctx) {
      const { name, sourcePath = '.' } = ctx.input;
      const message = ctx.input.commitMessage ?? 'First version';
      const root = readPublishRoot(config);
      const source = await realpath(
        resolveSafeChildPath(ctx.workspacePath, sourcePath),
      );
      const publish = async () => {
        const target = await freeTarget(root, name);
        const entityRef = await entityRefIn(source);
        const entries = await listTree(source);
        const files = entries.filter(entry => entry.kind !== 'folder').length;
        if (!files) throw new InputError('There is nothing to publish');
        const what = `${files} files to ${basename(dirname(target))}/${name}`;
        if (ctx.isDryRun) {
          ctx.logger.info(`Dry run: would write ${what} and commit them`);
          return { target, entityRef };
        }
        ctx.logger.info(`Writing ${what}`);
        const author = authorOf(ctx.user?.entity, config);
        const commit = await writeRepository({
          source,
          entries,
          target,
          author,
          message,
        });
        ctx.logger.info(`First commit ${commit} on main by ${author.name}`);
        return { target, entityRef, commit };
      };

      // A task that is taken up again after a restart must not find its own repository in the way.
      const done = ctx.isDryRun
        ? await publish()
        : await ctx.checkpoint({ key: `publish.local.${name}`, fn: publish });
      ctx.output('path', done.target);
      if (done.entityRef) {
        ctx.output('entityRef', done.entityRef);
        ctx.output('location', `file:${join(done.target, CATALOG_INFO)}`);
      }
      if (done.commit) ctx.output('commit', done.commit);
    },
  });
}
