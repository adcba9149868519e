import { containerHygiene, standings } from '../../dev/fixtures';
import {
  practiceTitle,
  practiceViews,
  shortRevision,
  unreadReasons,
} from './practices';

describe('practiceViews', () => {
  const assessment = standings.average.assessment!;
  const views = practiceViews(assessment, containerHygiene);

  it('puts what costs most first', () => {
    const lost = views.map(view => view.result.lost);
    expect(lost).toEqual([...lost].sort((a, b) => b - a));
  });

  it('makes the points lost add up to 100 minus the score', () => {
    const total = views.reduce((sum, view) => sum + view.lost, 0);
    expect(total).toBeCloseTo(100 - assessment.score!, 5);
  });

  it('gathers what a row shows', () => {
    const tag = views.find(view => view.result.id === 'pinned-tag')!;
    expect(tag.title).toBe('No `latest`');
    expect(tag.severity).toBe('high');
    expect(tag.findings).toHaveLength(2);
    const size = views.find(view => view.result.id === 'small-image')!;
    expect(size.open.map(check => check.id)).toEqual(['image-size']);
  });
});

it('falls back to ids for what the scorecard no longer has', () => {
  expect(practiceTitle(containerHygiene, 'gone')).toBe('gone');
  expect(practiceTitle(undefined, 'slim-base')).toBe('slim-base');
});

it('tells each reason once', () => {
  expect(unreadReasons(standings.unsure.assessment!)).toHaveLength(2);
});

it('shortens commits, and nothing else', () => {
  expect(shortRevision('9f2c1ab4d0c05b7c1de2f0a4bb1f2d8d3a5e6f70')).toBe(
    '9f2c1ab',
  );
  expect(shortRevision('release-2026.11')).toBe('release-2026.11');
});
