import type { JsonObject } from '@backstage/types';
import { formOf, NO_ANSWERS, type Kind } from './kinds';
import { pairwise, type Factors } from './pairs';

/**
 * What is tried of questions that take what is typed; `undefined` leaves them to their defaults. Of names: one letter, as many as may be,
 * and a word of YAML.
 */
const TYPED: Factors = {
  name: ['x', `a${'-b2'.repeat(13)}`, 'yes'],
  owner: ['group:default/checkout', 'user:people/o.brien'],
  system: [undefined, 'system:default/shop'],
  description: [undefined, 'Tells other services what became of an order.'],
  registry: [undefined, 'registry.example.com/shop'],
  cache: [undefined, 'mirror/docker_io'],
  ecrCache: [undefined, 'mirror/ecr.public'],
  port: [undefined, 1024, 65535],
  goModulePrefix: [undefined, 'github.com/Aldermoor/go.services'],
};

/** The answers that a kind of project is tried with: choices in every combination, what is typed in pairs with them. */
export function answersFor({ template, fixed }: Kind): JsonObject[] {
  const questions = Object.entries(formOf(template).questions).filter(
    ([name]) => !(name in fixed) && !NO_ANSWERS.includes(name),
  );
  const choices = questions.flatMap(([name, question]) => {
    const values = choicesOf(question);
    return values ? [[name, values] as const] : [];
  });
  const typed = questions
    .filter(([, question]) => !choicesOf(question))
    .map(([name]) => {
      if (!TYPED[name]) throw new Error(`Nothing is tried for ${name}`);
      return [name, TYPED[name]] as const;
    });
  return pairwise(
    Object.fromEntries([...choices, ...typed]),
    choices.map(([name]) => name),
  ).map(choice =>
    JSON.parse(JSON.stringify({ ...(choice as JsonObject), ...fixed })),
  );
}

function choicesOf(question: {
  enum?: string[];
  items?: { enum?: string[] };
}): unknown[] | undefined {
  const { items } = question;
  // Of a list to tick: each subset.
  return (
    question.enum ??
    items?.enum?.reduce<string[][]>(
      (sets, value) => [...sets, ...sets.map(set => [...set, value])],
      [[]],
    )
  );
}

/** What `.golden-path.yaml` is to keep: the answers, and what stands for those that were left out. */
export function keptOf({ template }: Kind, answers: JsonObject): JsonObject {
  const { title, questions } = formOf(template);
  const defaults = Object.entries(questions).flatMap(([name, question]) =>
    question.default === undefined || NO_ANSWERS.includes(name)
      ? []
      : [[name, question.default]],
  );
  return {
    description: `${title}.`,
    registry: 'registry.example.com',
    cache: 'docker-hub',
    ...('ecrCache' in questions && { ecrCache: 'ecr-public' }),
    ...Object.fromEntries(defaults),
    ...answers,
  };
}
