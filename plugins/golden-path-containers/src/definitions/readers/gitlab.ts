import { newDefinition, type Definition } from '../Definition';
import { ShellReader } from '../shell/ShellReader';
import { expandWord } from '../shell/expand';
import { readYaml } from '../yaml/readYaml';
import { at, entriesOf, itemsOf, textAt, type Tree } from '../yaml/Tree';
import { readScripts } from './scripts';
import { placeOf, valueFrom, type Source } from './Source';

/** Keys at the top that are no jobs. */
const GLOBAL = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'spec',
  'cache',
  'pages-options',
]);
const MOST_PARENTS = 11;

/** Reads the jobs of a GitLab pipeline: their scripts with the variables of file and job. */
export function readGitlab(source: Source): Definition {
  const definition = newDefinition(source.path, 'gitlab', source.text);
  const { documents, problem } = readYaml(source.text);
  if (problem) definition.problem = problem;
  for (const document of documents) {
    for (const [name, { value }] of entriesOf(document)) {
      if (GLOBAL.has(name) || name.startsWith('.') || value.kind !== 'map')
        continue;
      readJob(source, definition, document, value);
    }
  }
  return definition;
}

function readJob(
  source: Source,
  definition: Definition,
  document: Tree,
  job: Tree,
): void {
  const layers = layersOf(document, job);
  const first = (key: string) =>
    layers.map(layer => at(layer, key)).find(node => node);
  const reader = new ShellReader(definition, {
    folder: '',
    inCi: true,
    has: source.has,
  });
  for (const layer of [document, ...[...layers].reverse()]) {
    for (const [name, { value }] of entriesOf(at(layer, 'variables'))) {
      const text = value.kind === 'text' ? value : textAt(value, 'value');
      if (text)
        reader.set(
          name,
          valueFrom(source, text, written =>
            expandWord(written, () => undefined),
          ),
        );
    }
  }
  const image = first('image');
  const name = image?.kind === 'text' ? image : textAt(image, 'name');
  if (name) definition.jobImages.push(valueFrom(source, name));
  const before =
    first('before_script') ??
    at(document, 'default', 'before_script') ??
    at(document, 'before_script');
  readScripts(reader, before);
  readScripts(reader, first('script'));
  const release = first('release');
  if (release) definition.releases.push(placeOf(source, release));
}

/** The job and the templates that it extends, nearest first; those of other files are not seen. */
function layersOf(document: Tree, job: Tree): Tree[] {
  const layers = [job];
  for (let i = 0; i < layers.length && layers.length < MOST_PARENTS; i++) {
    const parents = itemsOf(at(layers[i], 'extends'));
    for (const parent of parents.reverse()) {
      const node =
        parent.kind === 'text' ? at(document, parent.text) : undefined;
      if (node && !layers.includes(node)) layers.push(node);
    }
  }
  return layers;
}
