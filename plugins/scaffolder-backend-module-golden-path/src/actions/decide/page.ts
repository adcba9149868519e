import { DECISIONS, OFFERED_TEMPLATES, WORDS, type When } from './table';

/** `docs/decision-table.md`: the table for people. A test holds the file to it. */
export function page(): string {
  return `<!-- Written by script/docs from plugins/scaffolder-backend-module-golden-path/src/actions/decide/table. Edit that. -->

# The decision table

The templates of data pipelines ask how much data there is, how old it may be, whether rows change, who reads it, and what the team knows. From that the
action \`golden-path:decide\` takes six decisions and writes each as a record, with its reason, what was rejected, and the day on which it is looked at again.

Of each table below the first line that the answers meet is taken. The document that the practices come from lost its pages on formats and on processing,
streaming and query engines: these rules are our own.

- **Another choice** needs a reason of 40 characters or more. The record then says both: what the table recommends, and why it was not followed. It is looked at
  again after half a year instead of a year.
- **An engine that a template does not build** is refused, and the templates that do are named: a record that chose it would contradict the code.
- **Data that has to be newer than a template can keep it** is refused whatever the reason, and the templates that can are named.

${DECISIONS.map(decisionPart).join('\n')}
## What the templates build

| template | data may be as new as | processing | streaming | queries |
| --- | --- | --- | --- | --- |
${OFFERED_TEMPLATES.map(
  ({ id, keeps, builds }) =>
    `| \`pipeline-${id}\` | ${keeps.map(one => WORDS[one]).join(', ')} | ${[
      'processing-engine',
      'streaming-service',
      'query-engine',
    ]
      .map(practice => builds[practice]?.join(', ') ?? 'not asked')
      .join(' | ')} |`,
).join('\n')}
`;
}

function decisionPart({
  practice,
  what,
  options,
  rules,
}: (typeof DECISIONS)[number]): string {
  const titleOf = (take: string) =>
    options.find(({ id }) => id === take)!.title;
  return `## ${what.replace(/^\w/, first => first.toUpperCase())}

Practice [${practice}](practices/${practice}.md).

| answers | taken | because |
| --- | --- | --- |
${rules
  .map(
    ({ when, take, because }) =>
      `| ${conditions(when)} | ${titleOf(take)} | ${because.replace(
        /\{(\w+)\}/g,
        '_$1_',
      )} |`,
  )
  .join('\n')}
`;
}

const NAMES: Record<string, string> = {
  template: 'template',
  volume: 'a day',
  latency: 'may be old',
  mutability: 'changes',
  consumers: 'read by',
  team: 'team knows',
  domains: 'domains',
  platformTeam: 'platform team',
  federatedGovernance: 'agreed rules',
};

function conditions(when: When): string {
  const parts = Object.entries(when).map(([name, wanted]) => {
    if (typeof wanted === 'boolean')
      return `${NAMES[name]}: ${wanted ? 'yes' : 'no'}`;
    if (typeof wanted === 'number') return `${NAMES[name]}: ${wanted} or more`;
    // Ids of templates are no answers, even where one sounds like it.
    const values = (wanted as readonly string[]).map(value =>
      name === 'template' ? value : WORDS[value] ?? value,
    );
    return `${NAMES[name]}: ${values.join(' or ')}`;
  });
  return parts.join('; ') || 'any other';
}
