import { containerScorecard } from '../scorecard';
import { fr } from './fr';
import { typeset } from 'backstage-plugin-golden-path-common';

const { checks, practices } = containerScorecard;

/** What stands in backticks. */
const codeOf = (text: string) => text.match(/`[^`]*`/g) ?? [];

/** French runs longer than English, but not without end, and what is much shorter has left something out. */
function isSane(french: string, english: string) {
  expect(french.length).toBeGreaterThan(english.length * 0.7);
  expect(french.length).toBeLessThan(english.length * 1.9 + 10);
}

describe('the French texts', () => {
  it.each(practices.map(practice => [practice.id, practice] as const))(
    'say what the practice %s asks for',
    (_, practice) => {
      const { title, summary } = practice.translations!.fr;
      expect(title).toMatch(/^[A-ZÀÉ][^.!?]{3,60}$/);
      expect(summary).toMatch(/^[A-ZÀÉ].{30,220}\.$/);
      isSane(summary, practice.summary);
    },
  );

  it.each(checks.map(check => [check.id, check] as const))(
    'say what %s says',
    (_, check) => {
      const { title, rationale, remedy } = check.translations!.fr;
      expect(title).toMatch(/^[A-Za-zÀÉ][^.!?]{8,90}$/);
      expect(rationale).toMatch(/^[A-ZÀÉ].{30,300}\.$/);
      expect(remedy).toMatch(/^[A-ZÀÉ].{20,420}[.`]$/);
      for (const key of ['title', 'rationale', 'remedy'] as const) {
        const french = check.translations!.fr[key];
        expect(codeOf(french)).toEqual(codeOf(check[key]));
        isSane(french, check[key]);
        // A straight apostrophe, or a space that may break before its punctuation, is no French.
        expect(french.replace(/`[^`]*`/g, '')).not.toMatch(/'| [:;?!»]|« /);
      }
    },
  );

  it('are of practices and checks that there are', () => {
    expect(Object.keys(fr).sort()).toEqual(practices.map(p => p.id).sort());
    for (const [practice, texts] of Object.entries(fr)) {
      const own = checks.filter(check => check.practice === practice);
      expect(Object.keys(texts.checks).sort()).toEqual(
        own.map(check => check.id).sort(),
      );
    }
  });
});

describe('typeset', () => {
  it('leaves code alone', () => {
    expect(typeset('Ceci : `a : b ?` « oui » ; 100 000 et 50 Mo !')).toBe(
      'Ceci\u00A0: `a : b ?` «\u00A0oui\u00A0»\u00A0; 100\u00A0000 et 50\u00A0Mo\u00A0!',
    );
  });
});
