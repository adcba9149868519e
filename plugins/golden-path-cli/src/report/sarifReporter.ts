import { isAbsolute, join, relative, sep } from 'node:path';
import type {
  CheckMetadata,
  Finding,
  Severity,
} from 'backstage-plugin-golden-path-common';
import type { CheckedPath } from '../check/CheckedPath';
import { version } from '../version';
import type { ReportContext, Reporter } from './Reporter';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** SARIF 2.1.0, which code hosts show beside the lines of a pull request. */
export function sarifReporter({ scorecards }: ReportContext): Reporter {
  const checks = scorecards.flatMap(s => s.checks);
  const ruleIndex = new Map(checks.map((c, i) => [c.id, i]));
  const results: object[] = [];
  const notifications: object[] = [];
  return {
    add(checked) {
      for (const text of troubles(checked)) {
        notifications.push({ level: 'error', message: { text } });
      }
      if ('error' in checked) return '';
      const base = baseOf(checked.root);
      for (const result of checked.assessments.flatMap(a => a.checks)) {
        for (const finding of result.findings) {
          results.push({
            ruleId: result.id,
            ruleIndex: ruleIndex.get(result.id),
            level: LEVELS[result.severity],
            ...resultOf(finding, base),
          });
        }
      }
      return '';
    },
    end() {
      const driver = {
        name: 'golden-path',
        semanticVersion: version,
        informationUri: 'https://github.com/golden-path/golden-path',
        rules: checks.map(ruleOf),
      };
      const run = {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notifications,
          },
        ],
        results,
      };
      const log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
      return `${JSON.stringify(log, undefined, 2)}\n`;
    },
  };
}

function ruleOf(check: CheckMetadata) {
  return {
    id: check.id,
    shortDescription: { text: check.title },
    fullDescription: { text: check.rationale },
    help: { text: check.remedy },
    defaultConfiguration: { level: LEVELS[check.severity] },
    properties: { tags: [check.practice], severity: check.severity },
  };
}

function resultOf(finding: Finding, base: string) {
  const { file, line, endLine, message, fingerprint } = finding;
  return {
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(base, file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, endLine },
        },
      },
    ],
    partialFingerprints: { 'goldenPath/v1': fingerprint },
  };
}

function troubles(checked: CheckedPath): string[] {
  if ('error' in checked) return [`${checked.path}: ${checked.error}`];
  return checked.assessments
    .flatMap(a => a.checks)
    .filter(c => c.outcome === 'error')
    .map(c => `${checked.path}: ${c.id}: ${c.reason}`);
}

/**
 * The project's folder as seen from the working directory, which in CI is the repository; empty for a project elsewhere, whose
 * files are named from its own root.
 */
function baseOf(root: string): string {
  const from = relative(process.cwd(), root);
  const outside = from === '..' || from.startsWith(`..${sep}`);
  return outside || isAbsolute(from) ? '' : from;
}

function uriOf(base: string, file: string): string {
  return join(base, file).split(sep).map(encodeURIComponent).join('/');
}
