import type { JsonObject } from '@backstage/types';
import type { Assessment, CheckResult, Finding } from './assessment';
import type { Evidence } from './evidence';
import { excerptOf } from './excerpt';
import { fingerprints } from './fingerprint';
import { scoreOf } from './score';
import type { Check, CheckVerdict, Scorecard } from './scorecard';

/** How many findings of one check are kept; a file of 50,000 instructions must not fill a database. @public */
export const FINDINGS_PER_CHECK = 100;

/** @public */
export interface AssessOptions {
  /** The organisation's settings for this scorecard, as its documentation describes. */
  policy?: JsonObject;
  /** Add to each finding the lines of the file around it, with secrets masked. */
  excerpts?: boolean;
}

/**
 * The engine: evidence in, assessment out. Pure and deterministic.
 *
 * A check that throws becomes an `error` outcome with its reason and does not disturb the others.
 *
 * @public
 */
export function assess<TModel>(
  scorecard: Scorecard<TModel>,
  evidence: Evidence,
  options: AssessOptions = {},
): Assessment {
  const texts = new Map(evidence.files.map(f => [f.path, f.text]));
  const model = attempt(() => scorecard.read(evidence, options.policy ?? {}));
  const checks = scorecard.checks.map(check => {
    const verdict = 'error' in model ? model : runCheck(check, model.value);
    return resultOf(check, verdict, texts, options);
  });
  return {
    scorecard: scorecard.id,
    version: scorecard.version,
    files: evidence.files.length,
    ...scoreOf(checks),
    checks,
  };
}

type Attempt<T> = { value: T } | { error: string };

function attempt<T>(action: () => T): Attempt<T> {
  try {
    return { value: action() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function runCheck<TModel>(
  check: Check<TModel>,
  model: TModel,
): CheckVerdict | { error: string } {
  const ran = attempt(() => check.run(model));
  return 'error' in ran ? ran : ran.value;
}

function resultOf(
  check: Check<any>,
  verdict: CheckVerdict | { error: string },
  texts: Map<string, string | undefined>,
  options: AssessOptions,
): CheckResult {
  const base = {
    id: check.id,
    practice: check.practice,
    severity: check.severity,
  };
  if ('error' in verdict) {
    const reason = `The check broke: ${verdict.error}`;
    return { ...base, outcome: 'error', reason, findings: [] };
  }
  if (verdict.outcome !== 'failed') {
    return { ...base, ...verdict, findings: [] };
  }
  const drafts = [...verdict.findings].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line,
  );
  const prints = fingerprints(check.id, drafts, texts);
  const findings = drafts.slice(0, FINDINGS_PER_CHECK).map((draft, i) => {
    const text = texts.get(draft.file);
    const finding: Finding = {
      ...draft,
      fingerprint: prints[i],
      fixable: draft.fix !== undefined,
    };
    if (options.excerpts && text !== undefined) {
      finding.excerpt = excerptOf(text, draft.line, draft.endLine);
    }
    return finding;
  });
  const omitted = drafts.length - findings.length;
  return {
    ...base,
    outcome: 'failed',
    findings,
    ...(omitted > 0 && { omitted }),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
