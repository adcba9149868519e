import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { movesOf } from '../../../dev/fixtures';
import { mockApi, renderScreen } from '../../__testUtils__';
import { ComplianceContent } from './ComplianceContent';

function Address() {
  return <output aria-label="address">{useLocation().search}</output>;
}

const render = (api = mockApi(), at?: string) =>
  renderScreen(
    <>
      <ComplianceContent />
      <Address />
    </>,
    { api, at },
  );
const region = (name: string) => screen.findByRole('region', { name });

describe('the overview', () => {
  it('says how the figures changed in a month', async () => {
    render();
    await region('Grades over time');
    expect(await screen.findByText(/^▲ 4 more than on /)).toBeVisible();
    expect(screen.getByText(/^▼ 4 fewer than on /)).toBeVisible();
  });

  it('shows the trend as areas and as a table', async () => {
    render();
    const trend = within(await region('Grades over time'));
    expect(
      trend.getByRole('img', { name: /^Components by grade since / }),
    ).toBeVisible();
    await userEvent.click(trend.getByRole('button', { name: 'Show as table' }));
    expect(trend.queryByTestId('area-A')).not.toBeInTheDocument();
    expect(trend.getByRole('table')).toBeVisible();
  });

  it('draws the first day, too', async () => {
    const api = mockApi();
    const { points, scorecard } = await api.getTrend({
      scorecard: 'container-hygiene',
      days: 1,
    });
    api.getTrend.mockResolvedValue({ scorecard, points, versions: [] });
    render(api);
    const path = await screen.findByTestId('area-A');
    expect(path.getAttribute('d')).toMatch(/^M36,/);
    expect(path.getAttribute('d')).not.toContain('NaN');
  });

  it('says what got worse and better this week', async () => {
    render();
    const week = within(await region('This week'));
    const { worse } = movesOf({ scorecard: 'container-hygiene' });
    expect(week.getByRole('heading', { name: 'Got worse 4' })).toBeVisible();
    expect(week.getByRole('link', { name: worse[0].title })).toBeVisible();
    expect(week.getByText('and 2 more')).toBeVisible();
  });

  it('leads from a cell to the components behind it', async () => {
    const api = mockApi();
    render(api);
    await userEvent.click(
      await screen.findByRole('gridcell', { name: /^Pricing, Slim base, / }),
    );
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith(
        expect.objectContaining({
          owner: ['group:default/pricing'],
          practice: ['slim-base'],
        }),
        expect.anything(),
      ),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      'practice=slim-base',
    );
  });

  it('counts without waivers on demand, and keeps that in the address', async () => {
    const api = mockApi();
    const rollup = await api.getRollup({ scorecard: 'container-hygiene' });
    const none = { A: 0, B: 0, C: 0, D: 0, E: 77, none: 0 };
    api.getRollup.mockResolvedValue({
      ...rollup,
      all: { ...rollup.all, unwaivedGrades: none },
    });
    render(api);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Without waivers' }),
    );
    expect(
      screen.getByText('At grade D or E').nextElementSibling,
    ).toHaveTextContent('77of 77 graded');
    expect(screen.getByLabelText('address')).toHaveTextContent(
      'waivers=without',
    );
  });

  it('names whose evidence is missing, and what could not be decided', async () => {
    render();
    const missing = within(await region('Missing evidence'));
    expect(
      missing.getByRole('table', {
        name: 'Components without enough evidence, by team',
      }),
    ).toBeVisible();
    expect(
      await missing.findByRole('table', {
        name: 'Checks that could not be decided',
      }),
    ).toBeVisible();
  });

  it('leaves the rest where one block fails', async () => {
    const api = mockApi();
    api.getTrend.mockRejectedValue(new Error('away'));
    render(api);
    expect(await region('The trend could not be loaded')).toBeVisible();
    expect(await region('This week')).toBeVisible();
    expect(await region('Teams by practice')).toBeVisible();
  });
});
