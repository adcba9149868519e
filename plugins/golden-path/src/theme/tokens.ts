import type { Grade } from 'backstage-plugin-golden-path-common';

/**
 * The colours of the screens, one set a theme.
 *
 * Every pair of text and surface is 4.5:1 or better. A grade carries letter, shape and colour, in that order of trust.
 */
export interface Tokens {
  surface: string;
  sunken: string;
  line: string;
  lineSoft: string;
  /** Edges of controls: 3:1 or better. */
  lineStrong: string;
  ink: string;
  ink2: string;
  ink3: string;
  accent: string;
  accentSoft: string;
  onAccent: string;
  grades: Record<Grade, string>;
  noGrade: string;
  onGrade: string;
  fail: string;
  failSoft: string;
  critical: string;
  criticalSoft: string;
  ok: string;
  warn: string;
  warnSoft: string;
  add: string;
  addText: string;
  /** What lies behind the rows of a picture, from top to bottom. */
  bands: [string, string, string];
  /** Fill and text of a heat map's cells, from all passed to none: the good end is pale, the bad end heavy. */
  heat: Array<[fill: string, text: string]>;
  shadow: string;
}

export const lightTokens: Tokens = {
  surface: '#FFFFFF',
  sunken: '#F5F7F9',
  line: '#DFE3E9',
  lineSoft: '#EBEEF2',
  lineStrong: '#7F8A99',
  ink: '#16202B',
  ink2: '#45515F',
  ink3: '#5B6776',
  accent: '#1F5493',
  accentSoft: '#E7EEF7',
  onAccent: '#FFFFFF',
  grades: {
    A: '#0B6B62',
    B: '#36717D',
    C: '#856000',
    D: '#AA4800',
    E: '#94203A',
  },
  noGrade: '#5B6776',
  onGrade: '#FFFFFF',
  fail: '#A34500',
  failSoft: '#FCF1E8',
  critical: '#94203A',
  criticalSoft: '#FBEDF0',
  ok: '#0B6B62',
  warn: '#856000',
  warnSoft: '#FBF5E3',
  add: '#E3F2EF',
  addText: '#0A5A52',
  bands: ['#F6F1EA', '#F1F3F6', '#EAF3F2'],
  heat: [
    ['#F1F5F5', '#45515F'],
    ['#FAEFE2', '#3B3126'],
    ['#F5DCC0', '#3B2A17'],
    ['#EBBB8B', '#33200D'],
    ['#D78E53', '#1F1206'],
    ['#A5501C', '#FFFFFF'],
    ['#6E2A10', '#FFFFFF'],
  ],
  shadow: '0 1px 2px rgba(16, 28, 44, .06)',
};

export const darkTokens: Tokens = {
  surface: '#1B1F24',
  sunken: '#16191E',
  line: '#313841',
  lineSoft: '#262C33',
  lineStrong: '#6F7B8A',
  ink: '#E9EDF2',
  ink2: '#B7C1CC',
  ink3: '#98A4B2',
  accent: '#9CC9FF',
  accentSoft: '#1D3149',
  onAccent: '#0D1B2B',
  grades: {
    A: '#5CC9B8',
    B: '#8FC4CF',
    C: '#DFB84C',
    D: '#F09C5B',
    E: '#F38C9F',
  },
  noGrade: '#98A4B2',
  onGrade: '#14171B',
  fail: '#F2A266',
  failSoft: '#33251A',
  critical: '#F38C9F',
  criticalSoft: '#37202A',
  ok: '#5CC9B8',
  warn: '#DFB84C',
  warnSoft: '#322B17',
  add: '#17332F',
  addText: '#8ADCCF',
  bands: ['#24201B', '#1F242A', '#1A2726'],
  heat: [
    ['#1F262B', '#B7C1CC'],
    ['#322A22', '#E0D3C4'],
    ['#4B3826', '#F0DFCB'],
    ['#75502C', '#FFF1E0'],
    ['#B57B42', '#120B04'],
    ['#DFA269', '#1E1206'],
    ['#FBD3A6', '#1E1206'],
  ],
  shadow: '0 1px 2px rgba(0, 0, 0, .4)',
};
