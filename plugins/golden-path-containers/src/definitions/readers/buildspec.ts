import { newDefinition, type Definition } from '../Definition';
import { expandWord } from '../shell/expand';
import { ShellReader } from '../shell/ShellReader';
import { readYaml } from '../yaml/readYaml';
import { at, entriesOf } from '../yaml/Tree';
import { readScripts } from './scripts';
import { valueFrom, type Source } from './Source';

/** Reads a build specification of AWS CodeBuild. */
export function readBuildspec(source: Source): Definition {
  const definition = newDefinition(source.path, 'codebuild', source.text);
  const { documents, problem } = readYaml(source.text);
  if (problem) definition.problem = problem;
  for (const document of documents) {
    const reader = new ShellReader(definition, {
      folder: '',
      inCi: true,
      has: source.has,
    });
    for (const [name, { value }] of entriesOf(at(document, 'env', 'variables')))
      if (value.kind === 'text')
        reader.set(
          name,
          valueFrom(source, value, text => expandWord(text, () => undefined)),
        );
    for (const phase of ['install', 'pre_build', 'build', 'post_build'])
      readScripts(reader, at(document, 'phases', phase, 'commands'));
  }
  return definition;
}
