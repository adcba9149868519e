import type { TextEdit } from 'backstage-plugin-golden-path-common';
import {
  readCommands,
  UnreadableScript,
  type ShellCommand,
  type ShellWord,
} from '../../model/shell';
import type { BakeCall, Definition } from '../Definition';
import type { Place, Value } from '../ImageBuild';
import {
  folderOf,
  normalized,
  pathFrom,
  PROJECT_ROOT,
  withoutLatest,
} from '../values';
import { buildOfCommand } from './buildCommand';
import { clientCall, type ClientCall } from './client';
import { expandWord, type Lookup } from './expand';
import { isOn, optionOf, readOptions, valuesOf } from './options';

/** A script as it stands in a file. */
export interface ShellText {
  text: string;
  /** Line of the file that holds this character. */
  lineAt(offset: number): number;
  /** The last line that it may stand on, where the text runs otherwise than the file. */
  endLineAt(offset: number): number;
  /** Offset of the file, where the text runs like the file's. */
  offsetAt(offset: number): number | undefined;
}

/** What is known before the first command. */
export interface ShellStart {
  /** Folder the script runs in, from the project's root; absent where that is not known. */
  folder: string | undefined;
  inCi: boolean;
  coldStart?: boolean;
  has(path: string): boolean;
  variables?: Map<string, Pick<Value, 'text' | 'unknown'>>;
}

/** Folders that variables of CI systems name. */
const ROOT_VARIABLES = [
  'CI_PROJECT_DIR',
  'CODEBUILD_SRC_DIR',
  'GITHUB_WORKSPACE',
];
/** `cd "$(dirname "$0")/.."`: the folder of the script itself. */
const SCRIPT_FOLDER =
  /^\$\(dirname\s+["']?\$(?:0|\{?BASH_SOURCE(?:\[0\])?\}?)["']?\)((?:\/[\w./-]*)?)$/;
const SOCKET = /\/var\/run\/docker\.sock|\/run\/docker\.sock/;

/** Reads the commands of scripts one after the other, with the variables and the folder that they set. */
export class ShellReader {
  readonly #definition: Definition;
  readonly #inCi: boolean;
  readonly #coldStart: boolean;
  readonly #has: (path: string) => boolean;
  readonly #variables: Map<string, Pick<Value, 'text' | 'unknown'>>;
  readonly #start: string | undefined;
  #folder: string | undefined;
  /** What the environment says, e.g. that BuildKit is off. */
  readonly #switches = new Map<string, Value>();

  constructor(
    definition: Definition,
    { folder, inCi, coldStart = false, has, variables }: ShellStart,
  ) {
    this.#definition = definition;
    this.#start = folder;
    this.#folder = folder;
    this.#inCi = inCi;
    this.#coldStart = coldStart;
    this.#has = has;
    this.#variables = new Map(variables);
    for (const name of ROOT_VARIABLES)
      this.#variables.set(name, { text: PROJECT_ROOT });
  }

  /** Takes in a variable of the environment. */
  set(name: string, value: Value): void {
    this.#variables.set(name, value);
    this.#switches.set(name, value);
  }

  read(script: ShellText): void {
    let commands: ShellCommand[];
    try {
      commands = readCommands(script.text);
    } catch (error) {
      if (!(error instanceof UnreadableScript)) throw error;
      this.#definition.problem ??= `${error.message}.`;
      return;
    }
    for (const command of commands) this.#command(command, script);
  }

  #command(command: ShellCommand, script: ShellText): void {
    const { name, words } = command;
    const assigned = command.assignments.map(({ name: key, value }) => ({
      key,
      value: this.#value(value, this.#place(command, script)),
    }));
    if (!words.length) {
      for (const { key, value } of assigned) this.set(key, value);
    } else if (/^(?:export|declare|readonly|local)$/.test(name)) {
      for (const word of words.slice(1)) this.#export(word, script);
    } else if (name === 'cd' || name === 'pushd') {
      if (!command.subshell) this.#changeFolder(words[1], script);
    } else if (name === 'popd') {
      this.#folder = this.#start;
    } else if (/^(?:gh|glab|release-cli|goreleaser)$/.test(name)) {
      if (/^(?:release|create|--clean|publish)$/.test(words[1]?.text ?? ''))
        this.#definition.releases.push(this.#place(command, script));
    } else {
      const call = clientCall(command);
      const own = new Map(assigned.map(({ key, value }) => [key, value]));
      if (call) this.#client(call, command, script, own);
    }
  }

  #client(
    call: ClientCall,
    command: ShellCommand,
    script: ShellText,
    own: Map<string, Value>,
  ): void {
    const place = this.#place(command, script);
    const resolve = (word: ShellWord, from = 0) =>
      this.#word(word, script, from);
    const definition = this.#definition;
    const environment = (name: string) =>
      own.get(name) ?? this.#switches.get(name);
    switch (call.verb) {
      case 'build': {
        const off = environment('DOCKER_BUILDKIT');
        const noAttestations = environment('BUILDX_NO_DEFAULT_ATTESTATIONS');
        definition.builds.push(
          buildOfCommand(call, readOptions(call.words, resolve), {
            kind: definition.kind,
            place,
            folder: this.#folder,
            inCi: this.#inCi,
            coldStart: this.#coldStart,
            has: this.#has,
            ...(off?.text === '0' &&
              call.tool === 'docker' && { legacyBuilder: off }),
            ...(noAttestations?.text === '1' && {
              noAttestations: { ...noAttestations, text: 'false' },
            }),
            insert: text => this.#insertion(call.end, text, script),
          }),
        );
        break;
      }
      case 'bake':
        definition.bakes.push(this.#bake(call, place, resolve));
        break;
      case 'push': {
        const { operands } = readOptions(call.words, resolve);
        definition.pushes.push(...operands.slice(0, 1));
        break;
      }
      case 'tag':
        this.#tag(readOptions(call.words, resolve).operands);
        break;
      case 'join':
        if (/^(?:create|push|add)$/.test(call.words[0]?.text ?? ''))
          definition.joins.push(place);
        break;
      case 'run':
        if (
          call.words.some(({ text }) => SOCKET.test(text)) &&
          buildsInside(call)
        )
          definition.sockets.push(place);
        break;
      default:
    }
  }

  #bake(
    { words }: ClientCall,
    place: Place,
    resolve: (word: ShellWord, from?: number) => Value,
  ): BakeCall {
    const options = readOptions(words, resolve);
    const provenance = optionOf(options, 'provenance')?.value;
    const sbom = optionOf(options, 'sbom')?.value;
    const push = isOn(options, 'push');
    return {
      ...place,
      ...(this.#folder !== undefined && { folder: this.#folder }),
      files: valuesOf(options, 'file'),
      targets: options.operands,
      sets: valuesOf(options, 'set'),
      push: push || (options.more ? undefined : false),
      inCi: this.#inCi,
      coldStart: this.#coldStart,
      ...(provenance && { provenance }),
      ...(sbom && { sbom }),
    };
  }

  /** `docker tag A B` gives a build another name. */
  #tag([source, target]: Value[]): void {
    if (!source || !target) return;
    const build = this.#definition.builds.find(({ tags }) =>
      tags.values.some(
        ({ text }) => withoutLatest(text) === withoutLatest(source.text),
      ),
    );
    build?.tags.values.push(target);
  }

  #changeFolder(word: ShellWord | undefined, script: ShellText): void {
    if (!word) {
      this.#folder = undefined;
      return;
    }
    const own = SCRIPT_FOLDER.exec(word.text);
    if (own) {
      this.#folder = normalized(`${folderOf(this.#definition.path)}/${own[1]}`);
      return;
    }
    const to = pathFrom(this.#folder, this.#word(word, script));
    this.#folder = to.unknown === undefined ? to.text : undefined;
  }

  #export(word: ShellWord, script: ShellText): void {
    const equals = word.text.indexOf('=');
    if (equals < 1) return;
    const written = word.text
      .slice(equals + 1)
      .replace(/^(["'])(.*)\1$/s, '$2');
    const value = this.#value(written, this.#wordPlace(word, script));
    this.set(word.text.slice(0, equals), value);
  }

  #word(word: ShellWord, script: ShellText, from = 0): Value {
    const place = this.#wordPlace(word, script);
    const text = word.text.slice(from);
    return word.dynamic ? this.#value(text, place) : { ...place, text };
  }

  #value(text: string, place: Place): Value {
    const lookup: Lookup = name => this.#variables.get(name);
    return { ...place, ...expandWord(text, lookup) };
  }

  #place({ start, end }: ShellCommand, script: ShellText): Place {
    const line = script.lineAt(start);
    const endLine = Math.max(line, script.endLineAt(Math.max(start, end - 1)));
    return { file: this.#definition.path, line, endLine };
  }

  #wordPlace({ start, end }: ShellWord, script: ShellText): Place {
    const line = script.lineAt(start);
    const endLine = Math.max(line, script.endLineAt(Math.max(start, end - 1)));
    return { file: this.#definition.path, line, endLine };
  }

  #insertion(
    offset: number,
    text: string,
    script: ShellText,
  ): TextEdit | undefined {
    const at = script.offsetAt(offset);
    if (at === undefined) return undefined;
    return { file: this.#definition.path, start: at, end: at, text };
  }
}

/** `docker run -v …docker.sock docker:cli build …`: a container that builds with the Docker of its host. */
function buildsInside({ words }: ClientCall): boolean {
  return words.some(({ text }) =>
    /^(?:build|buildx|bake)$|\b(?:docker|buildx) build\b/.test(text),
  );
}
