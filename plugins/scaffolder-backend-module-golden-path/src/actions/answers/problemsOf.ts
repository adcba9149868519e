import {
  CACHE,
  DESCRIPTION,
  ENTITY_REF,
  LONGEST,
  NAME,
  REGISTRY,
  RESERVED,
} from './rules';

/** What a form asks for. An empty text is no answer. */
export interface Answers {
  name: string;
  owner: string;
  system?: string;
  description?: string;
  registry?: string;
  cache?: string;
  ecrCache?: string;
}

/** What is wrong with answers, a sentence each. None of them quotes a registry: it may hold a password. */
export function problemsOf(answers: Answers): string[] {
  const { name, owner, system, description, registry, cache, ecrCache } =
    answers;
  const problems: string[] = [];
  const ask = (
    text: string | undefined,
    most: number,
    pattern: RegExp,
    problem: string,
  ) => {
    if (text && (text.length > most || !pattern.test(text)))
      problems.push(problem);
  };

  if (name.length > LONGEST.name || !NAME.test(name) || RESERVED.has(name)) {
    problems.push(
      `${JSON.stringify(
        name.slice(0, 60),
      )} cannot be the name of a project: use lower-case letters, digits and single hyphens between them, at most ${
        LONGEST.name
      }, begin with a letter, and take no word that a language or a file system keeps for itself.`,
    );
  }
  if (!owner) problems.push('The project needs an owner.');
  ask(
    owner,
    LONGEST.entityRef,
    ENTITY_REF,
    'The owner is no reference of an entity, such as group:default/checkout.',
  );
  ask(
    system,
    LONGEST.entityRef,
    ENTITY_REF,
    'The system is no reference of an entity, such as system:default/shop.',
  );
  ask(
    description,
    LONGEST.description,
    DESCRIPTION,
    `The description is longer than ${LONGEST.description} characters or holds a control character.`,
  );
  ask(
    registry,
    LONGEST.registry,
    REGISTRY,
    'The registry must be a host and, if you like, a path: no scheme, no user name or password, no slash at the end.',
  );
  const path = 'must be path segments of lower-case letters and digits.';
  ask(cache, LONGEST.cache, CACHE, `The cache of Docker Hub ${path}`);
  ask(ecrCache, LONGEST.cache, CACHE, `The cache of Amazon ECR Public ${path}`);
  return problems;
}
