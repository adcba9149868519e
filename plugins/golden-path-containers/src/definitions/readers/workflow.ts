import { newDefinition, type Definition } from '../Definition';
import { readYaml } from '../yaml/readYaml';
import { at, entriesOf, textAt } from '../yaml/Tree';
import { environment } from './environment';
import type { Source } from './Source';
import { WorkflowJob } from './WorkflowJob';

/** Reads a workflow of GitHub Actions, or a composite action. */
export function readWorkflow(source: Source): Definition {
  const definition = newDefinition(source.path, 'workflow', source.text);
  const { documents, problem } = readYaml(source.text);
  if (problem) definition.problem = problem;
  for (const document of documents) {
    const env = environment(source, new Map(), at(document, 'env'));
    const shell = textAt(document, 'defaults', 'run', 'shell');
    for (const [, { value: job }] of entriesOf(at(document, 'jobs')))
      new WorkflowJob(source, definition, job, {
        env: environment(source, env, at(job, 'env')),
        folder:
          textAt(job, 'defaults', 'run', 'working-directory') ??
          textAt(document, 'defaults', 'run', 'working-directory'),
        shell: textAt(job, 'defaults', 'run', 'shell') ?? shell,
      }).read();
    const action = at(document, 'runs');
    if (at(action, 'steps'))
      new WorkflowJob(source, definition, action!, { env }).read();
  }
  return definition;
}
