import type { JsonObject } from '@backstage/types';
import type { Assessment, CheckResult, Finding } from './assessment';
import type { Evidence } from './evidence';
import { excerptOf } from './excerpt';
import { fingerprints } from './fingerprint';
import { quoteMasker, type MaskQuotes } from './quoteMasker';
import { redactLines } from './redact';
import { scoreOf } from './score';
import type { Check, CheckVerdict, Outcome, Scorecard } from './scorecard';

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
 * What a message quotes of a file's secrets is masked, and so are thrown errors; the texts of fixes are not, since they are applied.
 * A check that throws becomes an `error` outcome with its reason and does not disturb the others.
 *
 * @public
 */
export function assess<TModel>(
  scorecard: Scorecard<TModel>,
  evidence: Evidence,
  options: AssessOptions = {},
): Assessment {
  const linesOf = lineReader(evidence);
  const maskQuotes = quoteMasker();
  const model = attempt(() => scorecard.read(evidence, options.policy ?? {}));
  const checks = scorecard.checks.map(check => {
    if ('error' in model) return brokenResult(check, model.error);
    const result = attempt(() =>
      resultOf(check, check.run(model.value), { linesOf, maskQuotes, options }),
    );
    return 'error' in result ? brokenResult(check, result.error) : result.value;
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

type LinesOf = (file: string) => string[];

/** What turns a check's findings into those that people see. */
interface Sight {
  linesOf: LinesOf;
  maskQuotes: MaskQuotes;
  options: AssessOptions;
}

/** Splits a file once, and only when a finding lies in it. */
function lineReader(evidence: Evidence): LinesOf {
  const texts = new Map(evidence.files.map(f => [f.path, f.text]));
  const split = new Map<string, string[]>();
  return file => {
    let lines = split.get(file);
    if (!lines) {
      lines = texts.get(file)?.split('\n') ?? [];
      split.set(file, lines);
    }
    return lines;
  };
}

function newResult(check: Check<any>, outcome: Outcome): CheckResult {
  const { id, practice, severity } = check;
  return { id, practice, severity, outcome, findings: [] };
}

function brokenResult(check: Check<any>, error: string): CheckResult {
  const result = newResult(check, 'error');
  result.reason = redactLines(`The check broke: ${error}`);
  return result;
}

function resultOf(
  check: Check<any>,
  verdict: CheckVerdict,
  { linesOf, maskQuotes, options }: Sight,
): CheckResult {
  const result = newResult(check, verdict.outcome);
  if (verdict.outcome === 'not-applicable') result.reason = verdict.reason;
  if (verdict.outcome === 'no-evidence') {
    result.reason = redactLines(verdict.reason);
  }
  if (verdict.outcome !== 'failed') return result;
  const sorted = [...verdict.findings].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line,
  );
  const drafts = sorted.slice(0, FINDINGS_PER_CHECK);
  const prints = fingerprints(check.id, drafts, linesOf);
  result.findings = drafts.map((draft, i): Finding => {
    const lines = linesOf(draft.file);
    return {
      ...draft,
      message: maskQuotes(
        draft.message,
        lines.slice(draft.line - 1, draft.endLine),
      ),
      fingerprint: prints[i],
      fixable: draft.fix !== undefined,
      ...(options.excerpts &&
        lines.length && {
          excerpt: excerptOf(lines, draft.line, draft.endLine),
        }),
    };
  });
  if (sorted.length > drafts.length) {
    result.omitted = sorted.length - drafts.length;
  }
  return result;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
