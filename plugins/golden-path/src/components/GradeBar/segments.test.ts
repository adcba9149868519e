import { segments } from './segments';

const none = { A: 0, B: 0, C: 0, D: 0, E: 0, none: 0 };

describe('segments', () => {
  it('fills the bar, best grade first', () => {
    const parts = segments({ ...none, E: 1, A: 3, none: 2 }, 192);
    expect(parts.map(part => part.grade)).toEqual(['A', 'E', 'none']);
    const last = parts[parts.length - 1];
    expect(last.x + last.width).toBeCloseTo(192);
    expect(parts[0].width).toBeGreaterThan(parts[2].width);
  });

  it('leaves room for a letter where there is one of a thousand', () => {
    const [, few] = segments({ ...none, A: 999, D: 1 }, 192);
    expect(few.width).toBeGreaterThan(11);
  });

  it('is empty for nobody', () => {
    expect(segments(none, 192)).toEqual([]);
  });
});
