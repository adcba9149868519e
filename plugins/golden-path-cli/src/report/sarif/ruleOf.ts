import type {
  Check,
  CheckMetadata,
  Equivalent,
  Example,
  Severity,
} from 'backstage-plugin-golden-path-common';
import { equivalentLine, relationOf } from '../equivalents';
import { practicePage } from '../practicePage';

export const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** Code hosts show these as critical, high, medium and low: numbers as of CVSS. What weighs nothing has none. */
const SECURITY_SEVERITY: Partial<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

/** Practices that are there to keep others out; the rest is about size, speed and clarity. */
const SECURITY_PRACTICES = new Set([
  'build-secrets',
  'non-root-user',
  'verified-downloads',
  'encryption',
  'lake-access',
  'least-privilege',
]);

/** What SARIF says of a check. */
export function ruleOf(check: Check<any>) {
  const { id, title, practice, severity, fixable } = check;
  const security =
    SECURITY_PRACTICES.has(practice) && SECURITY_SEVERITY[severity];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: check.rationale },
    help: { text: helpText(check), markdown: helpMarkdown(check) },
    helpUri: practicePage(check),
    defaultConfiguration: { level: LEVELS[severity] },
    ...(check.equivalents.length && {
      relationships: check.equivalents.map(relationshipOf),
    }),
    properties: {
      tags: [
        practice,
        ...(security ? ['security'] : []),
        ...(fixable ? ['fixable'] : []),
      ],
      severity,
      ...(security && { 'security-severity': security }),
    },
  };
}

/** Other tools' checks, as taxonomies that the rules refer to. */
export function taxonomiesOf(checks: CheckMetadata[]) {
  const idsByTool = new Map<string, Set<string>>();
  for (const { tool, id } of checks.flatMap(check => check.equivalents)) {
    if (!idsByTool.has(tool)) idsByTool.set(tool, new Set());
    idsByTool.get(tool)!.add(id);
  }
  return [...idsByTool].map(([name, ids]) => ({
    name,
    taxa: [...ids].map(id => ({ id })),
  }));
}

/** Only `equal` is a promise on any input, so only that is told as a relation between sets. */
function relationshipOf(equivalent: Equivalent) {
  const { tool, id, relation } = equivalent;
  return {
    target: { id, toolComponent: { name: tool } },
    kinds: [relation === 'equal' ? 'equal' : 'relevant'],
    description: { text: relationOf(equivalent) },
  };
}

function helpText(check: Check<any>): string {
  return [
    check.rationale,
    check.remedy,
    ...check.equivalents.map(equivalentLine),
    practicePage(check),
  ].join('\n\n');
}

function helpMarkdown(check: Check<any>): string {
  const { rationale, remedy, equivalents, examples } = check;
  return [
    rationale,
    `**How to mend it.** ${remedy}`,
    ...exampleMarkdown('Fails', examples.fail[0]),
    ...exampleMarkdown('Passes', examples.pass[0]),
    ...(equivalents.length
      ? [equivalents.map(one => `- ${equivalentLine(one)}`).join('\n')]
      : []),
    `[All about it](${practicePage(check)})`,
  ].join('\n\n');
}

function exampleMarkdown(title: string, example?: Example): string[] {
  const files = Object.entries(example?.files ?? {});
  return files.map(
    ([file, text]) =>
      `**${title}**: \`${file}\`\n\n~~~~text\n${text.trimEnd()}\n~~~~`,
  );
}
