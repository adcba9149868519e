import fc from 'fast-check';
import { badgeImage } from './badgeImage';
import { gradeOf, GRADE_FLOORS } from './score';

const said = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('badgeImage', () => {
  it('shows scorecard, grade and score, to the eye and to screen readers', () => {
    const svg = badgeImage({ label: 'Containers', grade: 'B', score: 82.4 });
    expect(said(svg)).toEqual(['Containers', 'B 82']);
    expect(svg).toContain('role="img" aria-label="Containers: B 82"');
    expect(svg).toContain('<title>Containers: B 82</title>');
  });

  it('rounds down, so that it never shows the points of the next grade', () => {
    expect(said(badgeImage({ label: 'x', grade: 'B', score: 89.9 }))[1]).toBe(
      'B 89',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), tenths => {
        const score = tenths / 10;
        const grade = gradeOf(score);
        const [, right] = said(badgeImage({ label: 'x', grade, score }));
        const points = Number(right.split(' ')[1]);
        expect(points).toBeLessThanOrEqual(score);
        expect(gradeOf(points)).toBe(grade);
      }),
    );
  });

  it('leaves out points that would say another grade than a cap allows', () => {
    expect(said(badgeImage({ label: 'x', grade: 'D', score: 95 }))[1]).toBe(
      'D',
    );
  });

  it('says so where there is no grade', () => {
    expect(said(badgeImage({ label: 'x' }))[1]).toBe('no grade');
    expect(said(badgeImage({ label: 'x', score: 80 }))[1]).toBe('no grade');
  });

  it('escapes what a title holds, whatever it is', () => {
    const svg = badgeImage({ label: '"><script>&\u0000\ud800', grade: 'A' });
    expect(svg).not.toContain('<script');
    expect(said(svg)[0]).toBe('&quot;&gt;&lt;script&gt;&amp;');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), label => {
        const drawn = badgeImage({ label, grade: 'A', score: 95 });
        // Nothing but the tags that are always there.
        expect(drawn.match(/</g)).toHaveLength(17);
        expect(drawn.match(/&(?!(amp|lt|gt|quot);)/)).toBeNull();
        expect(drawn.length).toBeLessThan(2_000);
      }),
    );
  });

  it('gives each grade a colour of its own', () => {
    const colours = GRADE_FLOORS.map(
      ([grade]) =>
        /<rect x[^>]*fill="([^"]*)"/.exec(
          badgeImage({ label: 'x', grade }),
        )![1],
    );
    expect(new Set(colours).size).toBe(5);
  });
});
