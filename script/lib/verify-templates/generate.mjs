// Projects as the Scaffolder writes them, from the templates that are registered.
import { join, resolve } from 'node:path';
import { run } from './run.mjs';

const module = resolve(
  import.meta.dirname,
  '../../../plugins/scaffolder-backend-module-golden-path',
);

/** Writes projects into their folders, by one Scaffolder. */
export function generate(projects) {
  const generator = join(module, 'src/__testUtils__/generate.ts');
  return run(module, [
    process.execPath,
    ...['--require', '@backstage/cli/config/nodeTransform.cjs', generator],
    ...projects.flatMap(({ template, folder, values }) => [
      template,
      folder,
      JSON.stringify(values),
    ]),
  ]);
}
