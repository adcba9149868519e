/** A project as a map of path to text. */
export type Texts = Record<string, string>;

/** A resource of a template, as far as an edit looks at it. */
export interface Resource {
  Type: string;
  Properties: Record<string, any>;
  [attribute: string]: unknown;
}

/** Resources by their logical ids. */
export type Resources = Record<string, Resource>;

/** The layers that generated pipelines have a stack for. */
export type Stack =
  | 'Governance'
  | 'Storage'
  | 'Ingestion'
  | 'Cataloging'
  | 'Processing'
  | 'Consumption';

/** Which of several resources of a type is meant. */
export type Which = (resource: Resource, id: string) => boolean;

interface Template {
  Parameters: Record<string, object>;
  Resources: Resources;
}

const SNAPSHOT = 'infra/__snapshot__/';
const ENDING = '.template.json';

/** A generated pipeline that is edited: its synthesised templates as plain CloudFormation, all else as text. */
export class Project {
  readonly #texts: Texts;
  readonly #templates: Record<string, Template>;

  private constructor(texts: Texts, templates: Record<string, Template>) {
    this.#texts = texts;
    this.#templates = templates;
  }

  /** A generated project as it is, with its snapshot as text. */
  static asGenerated(generated: Texts): Project {
    return new Project({ ...generated }, {});
  }

  /** A generated project without what makes a CDK app of it, so that its templates may be edited. */
  static plain(generated: Texts): Project {
    const texts: Texts = {};
    const templates: Record<string, Template> = {};
    for (const [path, text] of Object.entries(generated)) {
      if (/(^|\/)(cdk\.json|snapshot\.lock\.json)$/.test(path)) continue;
      if (path.startsWith(SNAPSHOT) && path.endsWith(ENDING))
        templates[path.slice(SNAPSHOT.length, -ENDING.length)] =
          JSON.parse(text);
      else texts[path] = text;
    }
    return new Project(texts, templates);
  }

  /** Another one that can be edited without this. */
  copy(): Project {
    return new Project({ ...this.#texts }, structuredClone(this.#templates));
  }

  texts(): Texts {
    const templates = Object.entries(this.#templates).map(
      ([name, template]) => [
        `infra/${name}${ENDING}`,
        `${JSON.stringify(this.#withParameters(template), undefined, 1)}\n`,
      ],
    );
    return { ...this.#texts, ...Object.fromEntries(templates) };
  }

  /** The resources of a type, those that are meant of them. */
  all(type: string, which: Which = () => true): Resource[] {
    return this.#entries()
      .filter(([id, one]) => one.Type === type && which(one, id))
      .map(([, one]) => one);
  }

  /** The first of {@link Project.all}; that there is none is an error of the mutation. */
  one(type: string, which?: Which): Resource {
    const [first] = this.all(type, which);
    if (!first) throw new Error(`The project has no ${type} of that kind.`);
    return first;
  }

  /** The logical id of a resource. */
  idOf(resource: Resource): string {
    const found = this.#entries().find(([, one]) => one === resource);
    if (!found) throw new Error(`${resource.Type} is not in the project.`);
    return found[0];
  }

  /** Adds resources to a stack. */
  add(stack: Stack, resources: Resources): void {
    const template = this.#templates[stack];
    for (const [id, resource] of Object.entries(resources)) {
      if (id in template.Resources) throw new Error(`${id} is there already.`);
      template.Resources[id] = structuredClone(resource);
    }
  }

  remove(resource: Resource): void {
    const id = this.idOf(resource);
    for (const { Resources } of Object.values(this.#templates))
      if (Resources[id] === resource) delete Resources[id];
  }

  /** The path of a file that is there; that there is none is an error of the mutation. */
  path(pattern: RegExp): string {
    const found = Object.keys(this.#texts).find(path => pattern.test(path));
    if (!found) throw new Error(`The project has no file ${pattern}.`);
    return found;
  }

  /** Edits the text of a file; an edit that changes nothing is an error of the mutation. */
  edit(pattern: RegExp, edit: (text: string) => string): void {
    const path = this.path(pattern);
    const edited = edit(this.#texts[path]);
    if (edited === this.#texts[path])
      throw new Error(`${path} stays as it is.`);
    this.#texts[path] = edited;
  }

  /** Writes one word for another, in all files and templates. */
  rename(from: string, to: string): void {
    for (const [path, text] of Object.entries(this.#texts))
      this.#texts[path] = text.replaceAll(from, to);
    for (const [name, template] of Object.entries(this.#templates))
      this.#templates[name] = JSON.parse(
        JSON.stringify(template).replaceAll(from, to),
      );
  }

  write(path: string, text: string): void {
    this.#texts[path] = text;
  }

  delete(pattern: RegExp): void {
    delete this.#texts[this.path(pattern)];
  }

  /** With the parameters of other stacks that it names: what a layer shares by SSM. */
  #withParameters({ Parameters, ...template }: Template): Template {
    const text = JSON.stringify(template);
    const shared = Object.values(this.#templates)
      .flatMap(other => Object.entries(other.Parameters ?? {}))
      .filter(
        ([name]) =>
          text.includes(`{"Ref":"${name}"}`) && !(name in template.Resources),
      );
    return {
      ...template,
      Parameters: { ...Object.fromEntries(shared), ...Parameters },
    };
  }

  #entries(): Array<[string, Resource]> {
    return Object.values(this.#templates).flatMap(({ Resources }) =>
      Object.entries(Resources),
    );
  }
}
