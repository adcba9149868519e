import {
  ANSWERS,
  DECISIONS,
  OFFERED_TEMPLATES,
  PIPELINE_TEMPLATES,
  WORDS,
  type Against,
  type Decision,
  type PipelineTemplate,
  type Rule,
  type When,
} from './table';

/** What the form of a pipeline asks about the data and those around it. */
export interface PipelineAnswers {
  dataset: string;
  volume: (typeof ANSWERS.volume)[number];
  latency: (typeof ANSWERS.latency)[number];
  mutability: (typeof ANSWERS.mutability)[number];
  consumers: (typeof ANSWERS.consumers)[number][];
  team: (typeof ANSWERS.team)[number][];
  domains: number;
  platformTeam: boolean;
  federatedGovernance: boolean;
}

/** A choice that does not follow the table, by the practice of its decision. */
export type Overrides = Record<string, { chosen?: string; because?: string }>;

/** What a decision record is written from. */
export interface Decided {
  practice: string;
  decision: 'adopted' | 'not-adopted' | 'later';
  /** The services, as the code has them; none for an answer. */
  chosen: string[];
  /** Title of what was chosen. */
  title: string;
  /** Title of what the table recommends. */
  recommended: string;
  overridden: boolean;
  because: string;
  options: string[];
  rejected: { option: string; because: string }[];
}

/** How many characters a reason of one's own needs. */
const SHORTEST = 40;

/** The first rule of a decision that the answers are for. */
export function ruleFor(
  decision: Decision,
  answers: PipelineAnswers,
  template: string,
): Rule | undefined {
  return decision.rules.find(({ when }) => holds(when, answers, template));
}

/** The template whose id is `analytics` or the like. */
export function templateOf(id: string): PipelineTemplate | undefined {
  return PIPELINE_TEMPLATES.find(one => one.id === id);
}

/** Decides by the table, or says why it cannot be so, a sentence each. */
export function decisionsOf(
  template: PipelineTemplate,
  answers: PipelineAnswers,
  overrides: Overrides = {},
): { decisions: Decided[]; problems: string[] } {
  const problems = tooSlow(template, answers);
  const decisions: Decided[] = [];
  if (problems.length) return { decisions, problems };
  for (const decision of DECISIONS) {
    if (decision.kind === 'service' && !template.builds[decision.practice])
      continue;
    const made = decide(decision, template, answers, overrides);
    if (typeof made === 'string') problems.push(made);
    else decisions.push(made);
  }
  return { decisions, problems };
}

/** Latencies that nothing in the template can keep. */
function tooSlow(
  template: PipelineTemplate,
  { latency }: PipelineAnswers,
): string[] {
  if (!isFaster(latency, fastestOf(template))) return [];
  const { id, runs } = template;
  const others = OFFERED_TEMPLATES.filter(
    other => !isFaster(latency, fastestOf(other)),
  ).map(other => `pipeline-${other.id}`);
  const instead = others.length
    ? `Start from ${listed(others, 'or')}, or`
    : 'No template keeps it so new yet:';
  const allow = `allow ${WORDS[fastestOf(template)]}`;
  return [
    `Data that is at most ${
      WORDS[latency]
    } old cannot come from pipeline-${id}, which ${runs}. ${instead} ${allow}${
      latency === 'hour'
        ? ' and let the schedule run more often once the project is there'
        : ''
    }.`,
  ];
}

type Latency = PipelineAnswers['latency'];

function isFaster(one: Latency, other: Latency): boolean {
  return ANSWERS.latency.indexOf(one) > ANSWERS.latency.indexOf(other);
}

function fastestOf({ keeps }: PipelineTemplate): Latency {
  return keeps.reduce((one, other) => (isFaster(other, one) ? other : one));
}

/** The oldest that data of a template may be, which its form takes for granted. */
export function slowestOf({ keeps }: PipelineTemplate): Latency {
  return keeps.reduce((one, other) => (isFaster(one, other) ? other : one));
}

function decide(
  decision: Decision,
  template: PipelineTemplate,
  answers: PipelineAnswers,
  overrides: Overrides,
): Decided | string {
  const { practice, what, kind, options } = decision;
  const rule = ruleFor(decision, answers, template.id);
  if (!rule) return `The table has no recommendation for ${what}.`;
  const told = (text: string) => filled(text, answers);
  const titleOf = (id: string) =>
    options.find(option => option.id === id)?.title ?? id;
  const { chosen: wanted, because } = overrides[practice] ?? {};
  const reason = because?.replace(/\s+/g, ' ').trim() ?? '';
  const built = kind === 'service' ? template.builds[practice]! : [];
  if (wanted && !options.some(({ id }) => id === wanted))
    return `${JSON.stringify(wanted)} is no choice for ${what}: take ${listed(
      options.map(({ id }) => id),
      'or',
    )}.`;
  if (wanted && kind === 'service' && !built.includes(wanted))
    return `pipeline-${template.id} does not build ${titleOf(
      wanted,
    )}. ${elsewhere(practice, wanted)}`;
  const offered = options
    .map(({ id }) => id)
    .filter(id => kind === 'answer' || built.includes(id));
  const taken =
    wanted || (offered.includes(rule.take) ? rule.take : offered[0]);
  const overridden = taken !== rule.take;
  if (overridden && reason.length < SHORTEST) {
    const instead = wanted
      ? 'Take it'
      : `pipeline-${template.id} builds ${titleOf(taken)}. ${elsewhere(
          practice,
          rule.take,
        )} Otherwise take another answer`;
    return `${titleOf(rule.take)} is recommended for ${what}: ${told(
      rule.because,
    )} ${instead}, or say in ${SHORTEST} characters or more why it is to be ${titleOf(
      taken,
    )} all the same.`;
  }
  return {
    practice,
    decision: resultOf(kind, taken),
    chosen: kind === 'service' && taken !== 'none' ? [...built] : [],
    title: titleOf(taken),
    recommended: titleOf(rule.take),
    overridden,
    because: overridden
      ? `${reason} The decision table recommends ${titleOf(rule.take)}: ${told(
          rule.because,
        )}`
      : told(rule.because),
    options: options.map(({ title }) => title),
    rejected: options
      .filter(({ id }) => id !== taken && !built.includes(id))
      .map(({ id, title, against }) => ({
        option: title,
        because:
          overridden && id === rule.take
            ? `It was recommended. ${reason}`
            : told(againstOf(against, answers, template.id)),
      })),
  };
}

function resultOf(kind: Decision['kind'], taken: string): Decided['decision'] {
  if (kind === 'answer') return taken as Decided['decision'];
  return taken === 'none' ? 'not-adopted' : 'adopted';
}

function againstOf(
  against: readonly Against[],
  answers: PipelineAnswers,
  template: string,
): string {
  return against.find(({ when }) => holds(when, answers, template))!.because;
}

/** Which templates build a service. */
function elsewhere(practice: string, service: string): string {
  const others = OFFERED_TEMPLATES.filter(({ builds }) =>
    builds[practice]?.includes(service),
  ).map(({ id }) => `pipeline-${id}`);
  return others.length
    ? `Start from ${listed(others, 'or')}.`
    : 'No template builds it yet.';
}

function holds(
  when: When,
  answers: PipelineAnswers,
  template: string,
): boolean {
  const { domains = 0, ...rest } = when;
  if (answers.domains < domains) return false;
  return Object.entries(rest).every(([name, wanted]) => {
    const given =
      name === 'template' ? template : answers[name as keyof PipelineAnswers];
    if (typeof wanted === 'boolean') return given === wanted;
    const values: readonly unknown[] = wanted;
    return [given].flat().some(value => values.includes(value));
  });
}

/** A text of the table with the words of the answers. */
function filled(text: string, answers: PipelineAnswers): string {
  const { domains, platformTeam, federatedGovernance } = answers;
  const words: Record<string, string> = {
    dataset: `\`${answers.dataset}\``,
    volume: WORDS[answers.volume],
    latency: WORDS[answers.latency],
    mutability: WORDS[answers.mutability],
    consumers: listed(answers.consumers.map(wordOf), 'and'),
    team: listed(answers.team.map(wordOf), 'and'),
    domains: domains === 1 ? 'one domain' : `${domains} domains`,
    platformTeam: platformTeam
      ? 'a team gives them a platform'
      : 'no team gives them a platform',
    federatedGovernance: federatedGovernance
      ? 'rules are agreed between them'
      : 'no rules are agreed between them',
  };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => words[name]);
}

function wordOf(answer: string): string {
  return WORDS[answer];
}

/** "a", "a and b", "a, b and c". */
function listed(words: string[], last: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}
