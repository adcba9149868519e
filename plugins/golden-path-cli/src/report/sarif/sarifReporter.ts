import { version } from '../../version';
import type { CheckedPath } from '../../check/CheckedPath';
import { baseOf } from '../places';
import type { ReportContext, Reporter } from '../Reporter';
import { LEVELS, ruleOf, taxonomiesOf } from './ruleOf';
import { SarifProject } from './SarifProject';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

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
      const project = new SarifProject(baseOf(checked.root), checked.evidence);
      for (const result of checked.assessments.flatMap(a => a.checks)) {
        for (const finding of result.findings) {
          results.push({
            ruleId: result.id,
            ruleIndex: ruleIndex.get(result.id),
            level: LEVELS[result.severity],
            ...project.resultOf(finding),
          });
        }
      }
      return '';
    },
    end() {
      const taxonomies = taxonomiesOf(checks);
      const driver = {
        name: 'golden-path',
        semanticVersion: version,
        informationUri: 'https://github.com/golden-path/golden-path',
        rules: checks.map(ruleOf),
        supportedTaxonomies: taxonomies.map(({ name }, index) => ({
          name,
          index,
        })),
      };
      const run = {
        tool: { driver },
        taxonomies,
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

function troubles(checked: CheckedPath): string[] {
  if ('error' in checked) return [`${checked.path}: ${checked.error}`];
  return checked.assessments
    .flatMap(a => a.checks)
    .filter(c => c.outcome === 'error')
    .map(c => `${checked.path}: ${c.id}: ${c.reason}`);
}
