import { darkTokens, lightTokens } from './tokens';

function luminance(hex: string): number {
  const channels = [1, 3, 5].map(at => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
])('the %s tokens', (_, t) => {
  it.each([
    ['ink on surface', t.ink, t.surface],
    ['ink2 on surface', t.ink2, t.surface],
    ['ink3 on surface', t.ink3, t.surface],
    ['ink3 on sunken', t.ink3, t.sunken],
    ['ink2 on accent wash', t.ink2, t.accentSoft],
    ['accent on surface', t.accent, t.surface],
    ['accent on its wash', t.accent, t.accentSoft],
    ['failure on surface', t.fail, t.surface],
    ['mark on failure', t.onGrade, t.fail],
    ['mark on critical', t.onGrade, t.critical],
    ['failure on its wash', t.fail, t.failSoft],
    ['text on critical wash', t.ink2, t.criticalSoft],
    ['text on warning wash', t.ink2, t.warnSoft],
    ['added text', t.addText, t.add],
    ...t.heat.map(([fill, ink]) => ['share in a heat map', ink, fill]),
    ...t.bands.map(band => ['ink2 on a band', t.ink2, band]),
    ...Object.entries(t.grades).map(([grade, fill]) => [
      `letter of ${grade}`,
      t.onGrade,
      fill,
    ]),
  ])('%s can be read', (__, text, surface) => {
    expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it('draws edges of controls that can be seen', () => {
    expect(contrast(t.lineStrong, t.surface)).toBeGreaterThanOrEqual(3);
  });
});
