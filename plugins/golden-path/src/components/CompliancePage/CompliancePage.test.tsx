import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { useLocation } from 'react-router-dom';
import { rollupOf, select } from '../../../dev/fixtures';
import { mockApi, renderScreen } from '../../__testUtils__';
import { ComplianceContent } from './ComplianceContent';

expect.extend(toHaveNoViolations);
// Roles are slow to look up among many rows.
jest.setTimeout(20_000);

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
const address = () =>
  decodeURIComponent(screen.getByLabelText('address').textContent ?? '');
const everything = { scorecard: 'container-hygiene' };

describe('ComplianceContent', () => {
  it('shows four counts, as the server counts them', async () => {
    render();
    const { grades, critical, total } = rollupOf(everything).all;
    const good = await screen.findByText('At grade A or B');
    expect(good.nextElementSibling).toHaveTextContent(
      new RegExp(`^${grades.A + grades.B}of ${total - grades.none} graded`),
    );
    expect(
      screen.getByText('At grade D or E').nextElementSibling,
    ).toHaveTextContent(`${grades.D + grades.E}of`);
    expect(
      screen.getByText('Failing a critical check').nextElementSibling,
    ).toHaveTextContent(`${critical}components`);
    expect(
      screen.getByText('Not enough evidence').nextElementSibling,
    ).toHaveTextContent(`${grades.none}of ${total}, no grade`);
  });

  it('asks once for roll-ups that are the same', async () => {
    const api = mockApi();
    render(api);
    await region('Scores by team');
    expect(api.getRollup).toHaveBeenCalledTimes(1);
  });

  it('shows the group tree, and folds it', async () => {
    render();
    const teams = within(await region('Scores by team'));
    expect(teams.getAllByRole('row')).toHaveLength(1 + 1 + 13);
    const [, organisation] = teams.getAllByRole('row');
    expect(organisation).toHaveTextContent(/^Organisation130/);
    await userEvent.click(teams.getByRole('button', { name: 'Fold Commerce' }));
    expect(teams.getAllByRole('row')).toHaveLength(1 + 1 + 9);
    expect(teams.queryByText('Checkout')).not.toBeInTheDocument();
    expect(
      teams.getByRole('button', { name: 'Unfold Commerce' }),
    ).toHaveAttribute('aria-expanded', 'false');
  });

  it('names the spread of grades and the lowest component of a team', async () => {
    render();
    const teams = within(await region('Scores by team'));
    const { grades, lowest } = rollupOf(everything).all;
    const [, organisation] = teams.getAllByRole('row');
    expect(
      within(organisation).getByRole('img', {
        name: new RegExp(
          `^${grades.A} at A, .*${grades.none} without enough evidence$`,
        ),
      }),
    ).toBeVisible();
    expect(
      within(organisation).getByRole('link', { name: lowest!.title }),
    ).toHaveAttribute('href', `/catalog/default/component/${lowest!.title}`);
  });

  it('filters the list by a team, whose neighbours stay in sight', async () => {
    const api = mockApi();
    render(api);
    const teams = within(await region('Scores by team'));
    await userEvent.click(teams.getByRole('button', { name: 'Pricing' }));
    const owner = ['group:default/pricing'];
    expect(address()).toBe('?owner=group:default/pricing');
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith(
        expect.objectContaining({ owner }),
        expect.anything(),
      ),
    );
    expect(
      await screen.findByRole('button', { name: 'Owner: Pricing, remove' }),
    ).toBeVisible();
    expect(teams.getByRole('button', { name: 'Checkout' })).toBeVisible();
    expect(teams.getByRole('button', { name: 'Pricing' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('reads its filters from the address', async () => {
    const api = mockApi();
    render(api, '/?type=job&grade=D&grade=E&sort=title&order=desc&text=pay');
    expect(
      await screen.findByRole('button', { name: 'Type: job, remove' }),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Grade: D, E, remove' }),
    ).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('pay');
    expect(api.listEntities).toHaveBeenCalledWith(
      {
        scorecard: 'container-hygiene',
        type: ['job'],
        grade: ['D', 'E'],
        text: 'pay',
        sort: 'title',
        order: 'desc',
      },
      expect.anything(),
    );
    const list = within(await region('Components'));
    expect(
      await list.findByRole('columnheader', { name: /Component/ }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  it('adds a filter from its menu and takes it off with its chip', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Filter by Lifecycle' }),
    );
    await userEvent.click(
      screen.getByRole('menuitemcheckbox', { name: 'production' }),
    );
    await userEvent.keyboard('{Escape}');
    expect(address()).toBe('?lifecycle=production');
    const shown = select({ ...everything, lifecycle: ['production'] }).length;
    expect(
      await screen.findByText(
        (_, element) => element?.textContent === `${shown} of 130 components`,
      ),
    ).toBeVisible();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Lifecycle: production, remove',
      }),
    );
    expect(address()).toBe('');
  });

  it('finds by name once typing pauses', async () => {
    const api = mockApi();
    render(api);
    await userEvent.type(await screen.findByRole('searchbox'), 'pay-api');
    await waitFor(() => expect(address()).toBe('?text=pay-api'));
    const asked = api.listEntities.mock.calls.map(([query]) => query.text);
    expect(new Set(asked)).toEqual(new Set([undefined, 'pay-api']));
  });

  it('pages through the list', async () => {
    const api = mockApi();
    render(api, '/?owner=group:default/commerce&type=job');
    const list = within(await region('Components'));
    await list.findAllByText('10 of 18 shown');
    expect(list.getAllByRole('row')).toHaveLength(11);
    await userEvent.click(list.getByRole('button', { name: 'Show more' }));
    await list.findAllByText('18 of 18 shown');
    expect(list.getAllByRole('row')).toHaveLength(19);
    expect(
      list.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
    expect(api.listEntities.mock.calls.map(([query]) => query.cursor)).toEqual([
      undefined,
      '10',
    ]);
  });

  it('sorts on the server and starts over', async () => {
    const api = mockApi();
    render(api);
    const list = within(await region('Components'));
    await userEvent.click(await list.findByRole('button', { name: 'Score' }));
    expect(address()).toBe('?order=desc');
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith(
        { ...everything, sort: 'score', order: 'desc' },
        expect.anything(),
      ),
    );
  });

  it('says what each row shows without colour', async () => {
    const api = mockApi();
    const [row] = select(everything);
    api.listEntities.mockResolvedValue({
      total: 3,
      items: [
        { ...row, entityRef: 'component:default/a', title: 'a', critical: 1 },
        {
          ...row,
          entityRef: 'component:default/b',
          title: 'b',
          state: 'unreadable',
          score: undefined,
          low: undefined,
          high: undefined,
          grade: undefined,
          worstPractice: undefined,
          owner: undefined,
        },
        {
          ...row,
          entityRef: 'component:default/c',
          title: 'c',
          stale: true,
          worstPractice: undefined,
        },
      ],
    });
    render(api);
    const list = within(await region('Components'));
    const [, a, b, c] = await list.findAllByRole('row');
    expect(
      within(a).getByRole('img', { name: 'Critical check failed' }),
    ).toBeVisible();
    expect(b).toHaveTextContent('could not be read');
    expect(b).toHaveTextContent('no owner');
    expect(within(c).getByRole('img', { name: /^older result/ })).toBeVisible();
    expect(c).toHaveTextContent('all decided practices passed');
  });

  it('offers to clear the filters where nothing matches', async () => {
    render(mockApi(), '/?text=nothing-has-this-name');
    expect(
      await screen.findByRole('heading', { name: 'No component matches' }),
    ).toBeVisible();
    const list = within(await region('Components'));
    await userEvent.click(list.getByRole('button', { name: 'Clear all' }));
    expect(address()).toBe('');
    await list.findAllByText('10 of 130 shown');
  });

  it('says what to do where there is no component yet', async () => {
    const api = mockApi();
    const empty = rollupOf({ ...everything, text: 'nothing' });
    api.getRollup.mockResolvedValue(empty);
    api.listEntities.mockResolvedValue({ items: [], total: 0 });
    render(api);
    expect(
      await screen.findByRole('heading', { name: 'No component yet' }),
    ).toBeVisible();
    expect(screen.queryByText('At grade A or B')).not.toBeInTheDocument();
  });

  it('keeps the list where the figures fail, and tries again', async () => {
    const api = mockApi();
    api.getRollup.mockRejectedValueOnce(new Error('away'));
    render(api);
    const list = within(await region('Components'));
    await list.findAllByText('10 of 130 shown');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await region('Scores by team')).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    const api = mockApi();
    api.getScorecards.mockRejectedValue(new NotAllowedError('no'));
    render(api);
    expect(
      await screen.findByText('golden-path.assessment.read'),
    ).toBeVisible();
  });

  it('switches the scorecard with the arrow keys', async () => {
    render();
    const first = await screen.findByRole('radio', {
      name: 'Container hygiene',
    });
    first.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(address()).toBe('?scorecard=data-tier-compliance');
    expect(
      screen.getByRole('radio', { name: 'Data-tier compliance' }),
    ).toHaveFocus();
  });

  it('has no accessibility violation', async () => {
    const { container } = render(mockApi(), '/?type=job');
    await region('Scores by team');
    await within(await region('Components')).findByRole('table');
    expect(await axe(container)).toHaveNoViolations();
  });
});
