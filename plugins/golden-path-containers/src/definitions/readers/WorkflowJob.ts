import type { Definition } from '../Definition';
import type { Value } from '../ImageBuild';
import { ShellReader } from '../shell/ShellReader';
import { normalized, pathFrom } from '../values';
import {
  at,
  itemsOf,
  textAt,
  textsOf,
  type TextNode,
  type Tree,
} from '../yaml/Tree';
import { bakeOfAction, buildOfAction, metadataTags } from './dockerActions';
import { environment, type Environment } from './environment';
import { expandExpressions, matrixKey } from './expressions';
import { shellText } from './scripts';
import { placeOf, valueFrom, type Source } from './Source';

const RELEASES =
  /^(?:softprops\/action-gh-release|ncipollo\/release-action|goreleaser\/goreleaser-action|changesets\/action|googleapis\/release-please-action|google-github-actions\/release-please-action|cycjimmy\/semantic-release-action|actions\/create-release|release-drafter\/release-drafter|marvinpinto\/action-automatic-releases)@/;
/** Shells whose language is read. */
const POSIX = /^(?:ba)?sh\b/;

/** One job: its steps in order. */
export class WorkflowJob {
  readonly #source: Source;
  readonly #definition: Definition;
  readonly #job: Tree;
  readonly #env: Environment;
  readonly #folder?: TextNode;
  readonly #shell?: TextNode;
  /** What the steps of docker/metadata-action name, by the step's id. */
  readonly #metadata = new Map<string, Value[]>();

  constructor(
    source: Source,
    definition: Definition,
    job: Tree,
    {
      env,
      folder,
      shell,
    }: { env: Environment; folder?: TextNode; shell?: TextNode },
  ) {
    this.#source = source;
    this.#definition = definition;
    this.#job = job;
    this.#env = env;
    this.#folder = folder;
    this.#shell = shell;
  }

  read(): void {
    for (const step of itemsOf(at(this.#job, 'steps'))) {
      const uses = textAt(step, 'uses');
      if (uses) this.#uses(step, uses);
      else this.#run(step);
    }
  }

  #uses(step: Tree, uses: TextNode): void {
    const [action] = uses.text.split('@');
    const env = environment(this.#source, this.#env, at(step, 'env'));
    const inputs = {
      source: this.#source,
      step,
      uses,
      value: (node: TextNode) => this.#value(node, env),
      matrix: (node: TextNode) => this.#matrix(node),
      metadata: (text: string) => this.#metadataOf(text),
      coldStart: this.#coldStart(),
      noAttestations: env.get('BUILDX_NO_DEFAULT_ATTESTATIONS')?.text === '1',
    };
    if (action === 'docker/metadata-action') {
      const id = textAt(step, 'id')?.text ?? '';
      this.#metadata.set(id, metadataTags(inputs));
    } else if (action === 'docker/build-push-action') {
      this.#definition.builds.push(buildOfAction(inputs));
    } else if (action === 'docker/bake-action') {
      this.#definition.bakes.push(bakeOfAction(inputs));
    } else if (RELEASES.test(uses.text)) {
      this.#definition.releases.push(placeOf(this.#source, uses));
    }
  }

  #run(step: Tree): void {
    const run = textAt(step, 'run');
    const shell = textAt(step, 'shell') ?? this.#shell;
    if (!run || (shell && !POSIX.test(shell.text))) return;
    const env = environment(this.#source, this.#env, at(step, 'env'));
    const reader = new ShellReader(this.#definition, {
      folder: this.#folderOf(step),
      inCi: true,
      coldStart: this.#coldStart(),
      has: this.#source.has,
    });
    for (const [name, value] of env)
      reader.set(name, { ...placeOf(this.#source, run), ...value });
    // Expressions are replaced before the shell sees them; only then may the text run otherwise than the file.
    const { text } = expandExpressions(run.text, name => env.get(name));
    reader.read(shellText(run, text));
  }

  #coldStart(): boolean {
    const runsOn = textAt(this.#job, 'runs-on');
    return !!runsOn && /^(?:ubuntu|windows|macos)-/.test(runsOn.text);
  }

  #folderOf(step: Tree): string | undefined {
    const node = textAt(step, 'working-directory') ?? this.#folder;
    if (!node) return '';
    const path = pathFrom('', this.#value(node, this.#env));
    return path.unknown === undefined ? normalized(path.text) : undefined;
  }

  #value(node: TextNode, env: Environment): Value {
    return valueFrom(this.#source, node, text =>
      expandExpressions(text, name => env.get(name)),
    );
  }

  /** The values that `${{ matrix.x }}` takes in the runs of this job. */
  #matrix(node: TextNode): Value[] | undefined {
    const key = matrixKey(node.text);
    if (!key) return undefined;
    const path = key.split('.');
    const matrix = at(this.#job, 'strategy', 'matrix');
    const direct = itemsOf(at(matrix, path[0]));
    const included = itemsOf(at(matrix, 'include'));
    const nodes = [
      ...direct.map(item => at(item, ...path.slice(1))),
      ...included.map(item => at(item, ...path)),
    ].flatMap(item => textsOf(item));
    return nodes.length
      ? nodes.map(item => this.#value(item, this.#env))
      : undefined;
  }

  #metadataOf(text: string): Value[] | undefined {
    const id = /^\s*\$\{\{\s*steps\.([\w-]+)\.outputs\.tags\s*\}\}\s*$/.exec(
      text,
    )?.[1];
    return id === undefined ? undefined : this.#metadata.get(id);
  }
}
