import { containerHygiene, standings } from '../../dev/fixtures';
import { practiceViews } from './practices';
import { counted, isWaived, waivedPoints, waiversOf } from './waivers';

const assessment = standings.waived.assessment!;
const views = practiceViews(assessment, containerHygiene);
const view = (id: string) => views.find(v => v.result.id === id)!;

it('sets a practice apart that fails but for waivers', () => {
  expect(view('own-registry').standing).toBe('waived');
  expect(view('own-registry').waived.map(c => c.id)).toEqual(['own-registry']);
  expect(assessment.checks.filter(isWaived)).toHaveLength(1);
});

it('keeps a practice failed where only some findings are waived, and counts the others', () => {
  const exec = view('exec-form');
  expect(exec.standing).toBe('failed');
  expect(exec.waived).toEqual([]);
  expect(exec.findings.map(f => f.file)).toEqual(['Dockerfile']);
  const [check] = exec.failed;
  expect(check.findings).toHaveLength(2);
  expect(counted(check.findings)).toHaveLength(1);
});

it('does not hide what could not be read behind a waiver', () => {
  const [practice] = practiceViews(
    {
      ...assessment,
      practices: assessment.practices
        .filter(p => p.id === 'own-registry')
        .map(p => ({ ...p, outcome: 'no-evidence' })),
    },
    containerHygiene,
  );
  expect(practice.standing).toBe('no-evidence');
});

it('tells each comment once', () => {
  const [check] = assessment.checks.filter(isWaived);
  const twice = { ...check, findings: [...check.findings, ...check.findings] };
  expect(waiversOf([twice])).toHaveLength(1);
  expect(waiversOf(assessment.checks).map(w => w.tool)).toEqual([
    'hadolint',
    'golden-path',
  ]);
});

it('says how many points are owed to waivers, where both scores are known', () => {
  const { score, unwaived } = assessment;
  expect(waivedPoints(assessment)).toBeCloseTo(score! - unwaived!.score!);
  expect(waivedPoints(assessment)).toBeGreaterThan(0);
  expect(waivedPoints(standings.average.assessment!)).toBeUndefined();
  expect(waivedPoints({ ...assessment, score: undefined })).toBeUndefined();
});
