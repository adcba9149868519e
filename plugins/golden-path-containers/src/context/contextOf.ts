import { once, type Build, type ContainerModel } from '../model';
import { Budget } from './Budget';
import { BuildContext } from './BuildContext';
import { contextRoot } from './contextRoot';
import { IgnoreRules } from './IgnoreRules';
import { projectFiles } from './ProjectFiles';
import { readIgnoreFile } from './readIgnoreFile';

/** The context that a Dockerfile is built with, or why that cannot be told. */
export type KnownContext =
  | { known: true; context: BuildContext }
  | { known: false; reason: string };

/** What all ignore files of a project may cost: some 0.5 s. Usual projects take a thousandth of it. */
const STEPS = 20_000_000;

class Contexts {
  readonly byBuild = new Map<Build, KnownContext>();
  readonly #model: ContainerModel;
  readonly #budget = new Budget(STEPS);
  /** By root and ignore file: many Dockerfiles share one. */
  readonly #known = new Map<string, BuildContext>();

  constructor(model: ContainerModel) {
    this.#model = model;
  }

  at(root: string, dockerfile: string): BuildContext {
    const files = projectFiles(this.#model);
    const general = root ? `${root}/.dockerignore` : '.dockerignore';
    const ignore = [`${dockerfile}.dockerignore`, general].find(path =>
      files.hasFile(path),
    );
    const key = `${root}\0${ignore}`;
    let context = this.#known.get(key);
    if (!context) {
      context = new BuildContext({
        ...{ root, files, budget: this.#budget },
        ...this.#read(ignore),
      });
      this.#known.set(key, context);
    }
    return context;
  }

  #read(path: string | undefined) {
    if (path === undefined) return {};
    const { texts, unreadTexts } = this.#model;
    const text = texts.get(path);
    if (text === undefined) {
      const reason = unreadTexts.get(path) ?? 'It was not read.';
      return { ignoreUnread: `${path}: ${reason}` };
    }
    const file = readIgnoreFile(text);
    const ignore = { path, text, file };
    const [problem] = file.problems;
    if (problem) {
      const ignoreUnread = `${path}: Line ${problem.line} ${problem.message}.`;
      return { ignore, ignoreUnread };
    }
    return { ignore, rules: new IgnoreRules(file.patterns, this.#budget) };
  }
}

function newContexts(model: ContainerModel): Contexts {
  return new Contexts(model);
}

/** The build context of a Dockerfile: the folder a build definition names, or the one in which its COPY sources lie. */
export function contextOf(model: ContainerModel, build: Build): KnownContext {
  const contexts = once(model, newContexts);
  let context = contexts.byBuild.get(build);
  if (!context) {
    const root = contextRoot(model, build);
    context = root.known
      ? { known: true, context: contexts.at(root.value, build.path) }
      : root;
    contexts.byBuild.set(build, context);
  }
  return context;
}
