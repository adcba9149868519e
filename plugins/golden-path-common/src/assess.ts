import type { JsonObject } from '@backstage/types';
import type { Assessment, CheckResult, Finding } from './assessment';
import type { Evidence } from './evidence';
import { drawn } from './drawn';
import { unifiedDiff } from './edits';
import { excerptOf } from './excerpt';
import { fingerprints } from './fingerprint';
import type { Because } from './picture';
import { countsLater } from './countsLater';
import { settingOf, type CheckSetting } from './policy';
import { quoteMasker, type MaskQuotes } from './quoteMasker';
import { redactDiff, redactLines } from './redact';
import { scoreOf } from './score';
import type {
  Check,
  CheckVerdict,
  FindingDraft,
  Fix,
  Outcome,
  Scorecard,
  Undecided,
} from './scorecard';
import type { Suppression } from './suppression';
import { TextReader } from './TextReader';
import { waivers, withWaivers } from './waivers';

/** How many findings of one check are kept; a file of 50,000 instructions must not fill a database. @public */
export const FINDINGS_PER_CHECK = 100;

/** @public */
export interface AssessOptions {
  /** The organisation's settings for this scorecard, as its documentation describes. */
  policy?: JsonObject;
  /** Add to each finding the lines of the file around it, and to each fix what it changes, with secrets masked. */
  excerpts?: boolean;
  /** Draw what the scorecard sees, with the findings on it. */
  picture?: boolean;
  /** `YYYY-MM-DD`, which tells whether a suppression still counts; without it none has ended. */
  today?: string;
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
  const texts = new TextReader(evidence);
  const maskQuotes = quoteMasker();
  const { policy = {}, today = '' } = options;
  const model = attempt(() => scorecard.read(evidence, policy));
  const outside =
    'value' in model ? attempt(() => scorecard.outside?.(model.value)) : model;
  const undecided: Undecided[] = [];
  const checks = scorecard.checks.map(check => {
    const setting = settingOf(check, policy);
    const judged = withSeverity(check, setting);
    if (setting === 'off')
      return notApplicable(check, 'Switched off by the policy.');
    if ('error' in model) return brokenResult(judged, model.error);
    if ('error' in outside) return brokenResult(judged, outside.error);
    if (outside.value !== undefined)
      return notApplicable(judged, outside.value);
    const waive: Waive = draft =>
      scorecard.suppression?.(model.value, check, draft, today);
    const result = attempt(() => {
      const verdict = check.run(model.value);
      if (verdict.outcome === 'no-evidence')
        undecided.push(...(verdict.about ?? []));
      const sight = { texts, maskQuotes, waive, options };
      return resultOf(judged, verdict, sight);
    });
    const said =
      'error' in result ? brokenResult(judged, result.error) : result.value;
    return countsLater(said, setting, today);
  });
  const drawing =
    options.picture && 'value' in model
      ? attempt(() => drawn(scorecard, model.value, { checks, undecided }))
      : undefined;
  // A picture that cannot be drawn must not take the verdicts with it.
  const picture = drawing && 'value' in drawing ? drawing.value : undefined;
  return {
    scorecard: scorecard.id,
    version: scorecard.version,
    files: evidence.files.length,
    ...scoreOf(checks),
    checks,
    ...waivers(checks),
    ...(picture && { picture }),
  };
}

function withSeverity(
  check: Check<any>,
  setting: CheckSetting | undefined,
): Check<any> {
  const severity = typeof setting === 'object' ? setting.severity : setting;
  return severity && severity !== 'off' ? { ...check, severity } : check;
}

type Attempt<T> = { value: T } | { error: string };

function attempt<T>(action: () => T): Attempt<T> {
  try {
    return { value: action() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

type Waive = (draft: FindingDraft) => Suppression | undefined;

/** What turns a check's findings into those that people see. */
interface Sight {
  texts: TextReader;
  maskQuotes: MaskQuotes;
  waive: Waive;
  options: AssessOptions;
}

function newResult(check: Check<any>, outcome: Outcome): CheckResult {
  const { id, practice, severity } = check;
  return { id, practice, severity, outcome, findings: [] };
}

function notApplicable(check: Check<any>, reason: string): CheckResult {
  const result = newResult(check, 'not-applicable');
  result.reason = reason;
  return result;
}

function brokenResult(check: Check<any>, error: string): CheckResult {
  const result = newResult(check, 'error');
  result.reason = redactLines(`The check broke: ${error}`);
  return result;
}

function resultOf(
  check: Check<any>,
  verdict: CheckVerdict,
  sight: Sight,
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
  const waived = sorted.map(sight.waive);
  // Those that count come first where there are too many.
  const kept = sorted
    .map((_, i) => i)
    .sort((a, b) => Number(!!waived[a]) - Number(!!waived[b]) || a - b)
    .slice(0, FINDINGS_PER_CHECK)
    .sort((a, b) => a - b);
  const prints = fingerprints(check.id, sorted, file =>
    sight.texts.linesOf(file),
  );
  result.findings = kept.map(i => {
    const finding = findingOf(sorted[i], prints[i], sight);
    const suppression = waived[i];
    return suppression ? { ...finding, waived: suppression } : finding;
  });
  if (sorted.length > kept.length) {
    result.omitted = sorted.length - kept.length;
  }
  return withWaivers(
    result,
    verdict,
    waived.every(suppression => suppression),
  );
}

function findingOf(
  draft: FindingDraft,
  fingerprint: string,
  { texts, maskQuotes, options }: Sight,
): Finding {
  const lines = texts.linesOf(draft.file);
  const masked = (step: Because): Because => {
    const line = texts.linesOf(step.file).slice(step.line - 1, step.line);
    return { ...step, text: maskQuotes(step.text, line) };
  };
  const { fix, because, ...rest } = draft;
  return {
    ...rest,
    ...(because && { because: because.map(masked) }),
    ...(fix && { fix: options.excerpts ? withDiff(fix, texts) : fix }),
    message: maskQuotes(
      draft.message,
      lines.slice(draft.line - 1, draft.endLine),
    ),
    fingerprint,
    fixable: fix !== undefined,
    ...(options.excerpts &&
      lines.length && {
        excerpt: excerptOf(lines, draft.line, draft.endLine),
      }),
  };
}

function withDiff(fix: Fix, texts: TextReader): Fix {
  const files = [...new Set(fix.edits.map(({ file }) => file))];
  const diffs = files.map(file =>
    unifiedDiff(
      file,
      texts.textOf(file),
      fix.edits.filter(edit => edit.file === file),
    ),
  );
  return { ...fix, diff: redactDiff(diffs.join('')) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
