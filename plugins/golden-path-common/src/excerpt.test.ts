import { excerptOf } from './excerpt';

const lines = Array.from({ length: 100 }, (_, i) => `line ${i + 1}`);

describe('excerptOf', () => {
  it('shows three lines around the marked ones', () => {
    expect(excerptOf(lines, 10, 11)).toEqual({
      start: 7,
      lines: lines.slice(6, 14),
    });
  });

  it('stops at the ends of the file', () => {
    expect(excerptOf(lines, 1, 1)).toEqual({
      start: 1,
      lines: lines.slice(0, 4),
    });
    expect(excerptOf(lines, 100, 100)).toEqual({
      start: 97,
      lines: lines.slice(96),
    });
  });

  it('shows at most 24 lines of 400 characters', () => {
    const { start, lines: shown } = excerptOf(lines, 20, 90);
    expect([start, shown.length]).toEqual([17, 24]);
    const [long] = excerptOf(['x '.repeat(1_000_000)], 1, 1).lines;
    expect(long).toBe(`${'x '.repeat(200)}…`);
  });

  it('masks secrets, also where the cut goes through one', () => {
    const url = `https://me:${'s3cr'.repeat(20)}@host`;
    const { lines: shown } = excerptOf(
      ['ENV API_TOKEN=hunter2\r', `${'x'.repeat(380)} ${url}`],
      1,
      2,
    );
    expect(shown[0]).toBe('ENV API_TOKEN=••••••');
    expect(shown[1]).not.toContain('s3cr');
  });
});
