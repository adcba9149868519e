import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { standings } from '../../../dev/fixtures';
import { mockApi, renderScreen } from '../../__testUtils__';
import { EntityScorecardCard } from './EntityScorecardCard';

expect.extend(toHaveNoViolations);

const card = () => screen.findByRole('region', { name: 'Container hygiene' });

const loaded = () =>
  waitFor(() => expect(screen.queryByText('Loading the scorecard')).toBeNull());

async function show(standing: (typeof standings)['average']) {
  renderScreen(<EntityScorecardCard />, { api: mockApi(standing) });
  await screen.findByText('Loading the scorecard');
  await loaded();
  return within(await card());
}

describe('EntityScorecardCard', () => {
  it('shows grade, score, coverage and the three fixes that would add most', async () => {
    const shown = await show(standings.average);
    expect(await shown.findByRole('img', { name: 'Grade D' })).toBeVisible();
    expect(shown.getByText('59.3')).toBeVisible();
    expect(shown.getByText('coverage 95 %')).toBeVisible();
    const fixes = within(
      shown.getByRole('list', { name: 'What would lift it most' }),
    ).getAllByRole('listitem');
    expect(fixes.map(fix => fix.textContent)).toEqual([
      'Compilers stay in the image+11.1 points',
      'Base image uses latest+8.9 points',
      'Full base image although a -slim variant exists+5.5 points',
    ]);
    expect(
      shown.getByRole('img', {
        name: 'Score 59.3 of 100, interval 57.7 to 63.1',
      }),
    ).toBeVisible();
  });

  it('leads to the tab with its scorecard', async () => {
    const shown = await show(standings.average);
    expect(
      await shown.findByRole('link', {
        name: /^Open scorecard Container hygiene/,
      }),
    ).toHaveAttribute('href', '/scorecard?scorecard=container-hygiene');
  });

  it('says how many practices passed where nothing is left to mend', async () => {
    const shown = await show(standings.perfect);
    expect(await shown.findByText('12 of 12 practices passed')).toBeVisible();
  });

  it('names the cap, with the line, before the score’s gains', async () => {
    const shown = await show(standings.capped);
    expect(
      await shown.findByText('Capped at D by one failed critical check'),
    ).toBeVisible();
    expect(shown.getByText('B without the cap')).toBeVisible();
    expect(shown.getByRole('link', { name: 'Dockerfile:3' })).toHaveAttribute(
      'href',
      '/scorecard?scorecard=container-hygiene&check=secret-arg-env',
    );
    expect(
      shown.getAllByRole('img', { name: 'Critical check failed' }),
    ).toHaveLength(2);
  });

  it('shows both scores, and what is waived until when', async () => {
    const shown = await show(standings.waived);
    expect(await shown.findByText('56.9')).toBeVisible();
    expect(shown.getByText(/without waivers/)).toHaveTextContent(
      '53.7 without waivers',
    );
    const waived = shown.getByRole('img', { name: 'Waived' }).closest('li');
    expect(waived).toHaveTextContent(
      /^Own registry, until 31 Jan 2027\+3\.2 points$/,
    );
    expect(shown.getAllByRole('listitem')).toHaveLength(3);
  });

  it('puts the interval in the place of a score that is not sure enough', async () => {
    const shown = await show(standings.unsure);
    expect(await shown.findByRole('img', { name: 'No grade' })).toBeVisible();
    expect(shown.getByText('37 to 96')).toBeVisible();
    expect(shown.getByText('coverage 41 %; a grade needs 60 %')).toBeVisible();
    expect(shown.getByText('2 things could not be read:')).toBeVisible();
    expect(shown.queryByTestId('gauge-tick')).not.toBeInTheDocument();
    expect(shown.getByTestId('gauge-open')).toBeInTheDocument();
  });

  it('keeps the last good result, with its age, the cause and the next try', async () => {
    const shown = await show(standings.stale);
    expect(
      await shown.findByRole('img', { name: 'Grade A, an older result' }),
    ).toBeVisible();
    expect(
      shown.getByText('The repository answered 404, on the last 6 tries.'),
    ).toBeVisible();
    expect(shown.getByText(/^Last read/)).toBeVisible();
    expect(shown.getByText(/^Next try/)).toHaveTextContent(
      /Next try in (39|40) minutes/,
    );
  });

  it('says that a component was not read yet', async () => {
    const shown = await show(standings.pending);
    expect(
      await shown.findByText('Its files will be read within a minute.'),
    ).toBeVisible();
  });

  it('says which annotation a component without source needs', async () => {
    const shown = await show(standings.noSource);
    expect(
      await shown.findByText('backstage.io/source-location'),
    ).toBeVisible();
  });

  it('says why a component could never be read', async () => {
    const shown = await show(standings.unreadable);
    expect(
      await shown.findByText(/The repository answered 403. Tried 3 times/),
    ).toBeVisible();
    expect(shown.getByText(/Next try/)).toBeVisible();
  });

  it('does not show a zero where there is nothing to score', async () => {
    const shown = await show(standings.nothingHere);
    expect(
      await shown.findByText(
        /All 214 files were read: no Dockerfile, no compose file/,
      ),
    ).toBeVisible();
    expect(shown.queryByRole('img', { name: /Grade/ })).not.toBeInTheDocument();
  });

  it('keeps its shape while it loads and announces it once', async () => {
    const api = mockApi();
    api.getEntity.mockReturnValue(new Promise(() => {}));
    renderScreen(<EntityScorecardCard />, { api });
    const shown = within(await card());
    expect(shown.getAllByRole('status')).toHaveLength(1);
    expect(shown.getByRole('status')).toHaveTextContent(
      'Loading the scorecard',
    );
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('says what failed and tries again', async () => {
    const api = mockApi();
    api.getEntity.mockRejectedValueOnce(new Error('away'));
    renderScreen(<EntityScorecardCard />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('59.3')).toBeVisible();
    expect(api.getEntity).toHaveBeenCalledTimes(2);
  });

  it('names the permission that is missing', async () => {
    const api = mockApi();
    api.getEntity.mockRejectedValue(new NotAllowedError('no'));
    renderScreen(<EntityScorecardCard />, { api });
    expect(
      await screen.findByText('golden-path.assessment.read'),
    ).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('waits for a component that the backend does not know yet', async () => {
    const api = mockApi();
    api.getEntity.mockRejectedValueOnce(new NotFoundError('unknown'));
    renderScreen(<EntityScorecardCard />, { api });
    expect(await screen.findByText('Not read yet')).toBeVisible();
    expect(
      await screen.findByText('59.3', {}, { timeout: 4000 }),
    ).toBeVisible();
  });

  it('shows nothing for a scorecard that the backend does not have', async () => {
    renderScreen(<EntityScorecardCard scorecard="another" />, {
      api: mockApi(),
    });
    await screen.findByText('Loading the scorecard');
    await loaded();
    expect(
      screen.queryByRole('region', { name: 'Another' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    'average',
    'capped',
    'unsure',
    'stale',
    'noSource',
    'waived',
  ] as const)('has no accessibility violation when %s', async name => {
    const { container } = renderScreen(<EntityScorecardCard />, {
      api: mockApi(standings[name]),
    });
    await screen.findByText('Loading the scorecard');
    await loaded();
    expect(await axe(container)).toHaveNoViolations();
  });
});
