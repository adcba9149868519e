import { readFile, writeFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './lockSnapshot.examples';
import { locked } from './locked';

const LOCK = 'snapshot.lock.json';

/** Makes `golden-path:lock-snapshot`, which binds the synth snapshot of a new project to the sources that were just written. */
export function createLockSnapshotAction() {
  return createTemplateAction({
    id: 'golden-path:lock-snapshot',
    description:
      'Writes the hashes of the sources and templates that the lock of a synth snapshot names, so that the snapshot counts as evidence.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        snapshot: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the snapshot in the workspace. Default: infra/__snapshot__',
            ),
      },
      output: {
        files: z => z.number().describe('How many files the lock names'),
      },
    },
    async handler(ctx) {
      const snapshot = (ctx.input.snapshot ?? 'infra/__snapshot__')
        .split('/')
        .filter(step => step && step !== '.')
        .join('/');
      const path = `${snapshot}/${LOCK}`;
      const file = resolveSafeChildPath(ctx.workspacePath, path);
      const text = await readFile(file, 'utf8').catch(() => {
        throw new InputError(`The project has no ${path}`);
      });
      const lock = await locked(text, ctx.workspacePath, snapshot);
      await writeFile(file, lock);
      const { inputs, templates } = JSON.parse(lock);
      const files = Object.keys(inputs).length + Object.keys(templates).length;
      ctx.logger.info(`The snapshot is locked over ${files} files`);
      ctx.output('files', files);
    },
  });
}
