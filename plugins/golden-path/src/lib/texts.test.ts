import { containerHygiene } from '../../dev/fixtures';
import { textsOf, translated } from './texts';

const check = {
  title: 'Fat base',
  remedy: 'Take the slim one.',
  translations: { fr: { title: 'Base trop lourde' } },
};

describe('textsOf', () => {
  it('speaks the language of the person', () => {
    expect(textsOf(check, 'fr').title).toBe('Base trop lourde');
    expect(textsOf(check, 'fr-CA').title).toBe('Base trop lourde');
  });

  it('falls back to English, text by text', () => {
    expect(textsOf(check, 'de').title).toBe('Fat base');
    expect(textsOf(check, 'fr').remedy).toBe('Take the slim one.');
    const plain = { ...check, translations: undefined };
    expect(textsOf(plain, 'fr')).toEqual(plain);
  });
});

it('translates a scorecard through and through', () => {
  const info = {
    ...containerHygiene,
    practices: [
      {
        ...containerHygiene.practices[0],
        translations: { fr: { title: 'Petites images', summary: 'Petites.' } },
      },
    ],
    checks: [
      {
        ...containerHygiene.checks[0],
        translations: {
          fr: { title: 'Sans version', rationale: 'Car.', remedy: 'Nommez.' },
        },
      },
    ],
  };
  const french = translated(info, 'fr');
  expect(french.practices[0].title).toBe('Petites images');
  expect(french.checks[0]).toMatchObject({
    id: 'base-latest',
    title: 'Sans version',
    remedy: 'Nommez.',
  });
});
