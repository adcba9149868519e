import { screen } from '@testing-library/react';
import { containerHygiene, standings } from '../../dev/fixtures';
import { mockApi, renderScreen } from '../__testUtils__';
import { ComplianceContent } from '../components/CompliancePage';
import { EntityScorecardCard } from '../components/EntityScorecardCard';
import { EntityScorecardTab } from '../components/EntityScorecardTab';
import { card } from './card';
import { common } from './common';
import { compliance } from './compliance';
import { form } from './form';
import french from './fr';
import { campaign } from './campaign';
import { heat } from './heat';
import { practice } from './practice';
import { team } from './team';
import { trend } from './trend';
import { waivers } from './waivers';
import { week } from './week';
import { pages } from './pages';
import { picture } from './picture';
import { tab } from './tab';
import { tryIt } from './try';

type Nested = { [key: string]: string | Nested };

function flatten(messages: Nested, prefix = ''): Array<[string, string]> {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const english = flatten({
  common,
  pages,
  card,
  tab,
  picture,
  compliance,
  week,
  waivers,
  trend,
  team,
  practice,
  heat,
  campaign,
  form,
  try: tryIt,
});
const placeholders = (message: string) =>
  [...message.matchAll(/{{(\w+)}}/g)].map(match => match[1]).sort();

describe('the French words', () => {
  it.each(english)('has %s with the same blanks', (key, message) => {
    const translated = (french as Record<string, string>)[key];
    expect(translated).toBeDefined();
    // "One" may be written out in one language and counted in another.
    const blanks = (text: string) =>
      [...new Set(placeholders(text))].filter(
        name => name !== 'count' || !key.endsWith('_one'),
      );
    expect(blanks(translated)).toEqual(blanks(message));
  });

  it('has nothing else', () => {
    expect(Object.keys(french).sort()).toEqual(
      english.map(([key]) => key).sort(),
    );
  });

  it('is what a French card says', async () => {
    renderScreen(<EntityScorecardCard />, { api: mockApi(), language: 'fr' });
    expect(await screen.findByRole('img', { name: 'Note D' })).toBeVisible();
    expect(screen.getByText('59,3')).toBeVisible();
    expect(screen.getByText(/^Évalué/)).toHaveTextContent(
      /Évalué il y a 3[89] minutes · couverture 95 %/,
    );
  });

  it('is what a French tab says, with its plurals', async () => {
    renderScreen(<EntityScorecardTab />, {
      api: mockApi(standings.many),
      language: 'fr',
    });
    expect(
      await screen.findByRole('region', { name: 'Pratiques' }),
    ).toBeVisible();
    expect(screen.getByText(/1 échouée · 10 réussies/)).toBeVisible();
  });

  it('is what a French tab says of waivers, and of practices and checks where they are translated', async () => {
    const api = mockApi(standings.waived);
    api.getScorecards.mockResolvedValue([
      {
        ...containerHygiene,
        practices: containerHygiene.practices.map(one =>
          one.id === 'own-registry'
            ? {
                ...one,
                translations: {
                  fr: { title: 'Registre interne', summary: '' },
                },
              }
            : one,
        ),
      },
    ]);
    renderScreen(<EntityScorecardTab />, { api, language: 'fr' });
    expect(
      await screen.findByRole('button', { name: /^Dérogation/ }),
    ).toHaveTextContent(/Registre interne .*se termine le 31 janv\. 2027/);
    expect(screen.getByText('Sans dérogations')).toBeVisible();
    expect(screen.getByText('Slim base')).toBeVisible();
  });

  it('is what a French page says', async () => {
    renderScreen(<ComplianceContent />, { api: mockApi(), language: 'fr' });
    expect(
      await screen.findByRole('region', { name: 'Scores par équipe' }),
    ).toBeVisible();
    expect(screen.getByText('Notés A ou B')).toBeVisible();
  });
});
