import type {
  Assessment,
  CheckResult,
  ExpectedCheck,
  ExpectedScore,
  Scorecard,
} from 'backstage-plugin-golden-path-common';

/** An assessment as the form shows it: no texts of files, no fingerprints. */
export function expectedScoreOf(
  scorecard: Scorecard,
  assessment: Assessment,
): ExpectedScore {
  const { score, grade, coverage, checks } = assessment;
  return {
    scorecard: scorecard.id,
    title: scorecard.title,
    ...(score !== undefined && { score }),
    ...(grade && { grade }),
    coverage,
    failed: checks
      .filter(({ findings }) => findings.length)
      .map(result => {
        const [{ file, line, message }] = result.findings;
        const places = result.findings.length + (result.omitted ?? 0);
        return { ...named(scorecard, result), places, file, line, message };
      }),
    undecided: checks
      .filter(({ outcome }) => outcome === 'no-evidence' || outcome === 'error')
      .map(result => ({
        ...named(scorecard, result),
        reason: result.reason ?? '',
      })),
  };
}

function named(
  scorecard: Scorecard,
  { id, practice, severity }: CheckResult,
): ExpectedCheck {
  const { title, translations = {} } = scorecard.checks.find(c => c.id === id)!;
  const titles = Object.entries(translations).map(
    ([language, texts]) => [language, texts.title] as const,
  );
  return {
    check: id,
    practice,
    severity,
    title,
    ...(titles.length && { translations: Object.fromEntries(titles) }),
  };
}
