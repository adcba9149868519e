import type { ShellCommand, ShellWord } from '../../model/shell';
import type { BuildTool } from '../ImageBuild';

/** What a call of a container client asks for. */
export interface ClientCall {
  tool: BuildTool;
  verb: 'build' | 'bake' | 'push' | 'tag' | 'join' | 'run';
  /** What follows the verb. */
  words: ShellWord[];
  /** Where the verb ends. */
  end: number;
}

const CLIENTS = new Set([
  'docker',
  'docker-buildx',
  'finch',
  'nerdctl',
  'podman',
  'buildah',
]);
/** Options of the clients themselves that take a value. */
const GLOBAL_VALUES =
  /^(?:-[cHln]|--(?:context|host|config|log-level|namespace|address|tlscacert|tlscert|tlskey|connection|root|storage-driver|file|project-name|env-file|profile|builder))$/;
/** Words that lead to the verb. */
const NOUNS = new Set(['buildx', 'image', 'builder', 'container']);

const VERBS: Record<string, ClientCall['verb']> = {
  b: 'build',
  bake: 'bake',
  bud: 'build',
  build: 'build',
  'build-using-dockerfile': 'build',
  f: 'bake',
  imagetools: 'join',
  manifest: 'join',
  push: 'push',
  run: 'run',
  tag: 'tag',
};

/** What a command asks of docker, finch, nerdctl, podman, buildah or kaniko; `undefined` where it is another program. */
export function clientCall({
  name,
  words,
}: ShellCommand): ClientCall | undefined {
  if (/(?:^|\/)kaniko\/executor$/.test(words[0]?.text ?? '')) {
    return {
      tool: 'kaniko',
      verb: 'build',
      words: words.slice(1),
      end: words[0].end,
    };
  }
  if (!CLIENTS.has(name)) return undefined;
  let buildx = name === 'docker-buildx';
  let i = 1;
  for (; i < words.length; i++) {
    const { text } = words[i];
    if (GLOBAL_VALUES.test(text)) i++;
    else if (text === 'buildx') buildx = true;
    else if (!text.startsWith('-') && !NOUNS.has(text)) break;
  }
  const word = words[i];
  if (!word || !Object.hasOwn(VERBS, word.text)) return undefined;
  const verb = VERBS[word.text];
  if ((word.text === 'b' || word.text === 'f') && !buildx) return undefined;
  const tool = verb === 'bake' ? 'bake' : toolOf(name, buildx);
  return { tool, verb, words: words.slice(i + 1), end: word.end };
}

function toolOf(name: string, buildx: boolean): BuildTool {
  if (buildx) return 'buildx';
  return name as BuildTool;
}
