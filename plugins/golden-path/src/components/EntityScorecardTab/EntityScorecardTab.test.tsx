import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { standings } from '../../../dev/fixtures';
import { mockApi, renderScreen } from '../../__testUtils__';
import { EntityScorecardTab } from './EntityScorecardTab';

expect.extend(toHaveNoViolations);
jest.setTimeout(20_000);

const render = (api = mockApi(), at?: string) =>
  renderScreen(<EntityScorecardTab />, { api, at });
const row = (name: RegExp) => screen.findByRole('button', { name });
/** The score itself, and not the same figure in a picture. */
const figure = { selector: 'span' };
const CACHE = /ordered for the layer cache/;

describe('EntityScorecardTab', () => {
  it('reads verdict, how sure, how it got here, what to do, proof', async () => {
    render();
    await screen.findByRole('region', { name: 'Standing' });
    const regions = screen
      .getAllByRole('region')
      .filter(r => r.tagName === 'SECTION');
    expect(regions.map(r => r.getAttribute('aria-label'))).toEqual([
      'Standing',
      'What would lift this most',
      'Practices',
    ]);
    const standing = within(regions[0]);
    expect(standing.getByRole('img', { name: 'Grade D' })).toBeVisible();
    expect(standing.getByText('59.3', figure)).toBeVisible();
    expect(standing.getByText('57.7 to 63.1')).toBeVisible();
    expect(standing.getByText('48 of 51 weight decided')).toBeVisible();
    expect(
      await standing.findByRole('img', {
        name: /Score over twelve months, from 41.2 on .* to 59.3 now/,
      }),
    ).toBeVisible();
    expect(standing.getAllByText('yardstick, not code')).toHaveLength(2);
  });

  it('says how fresh it is', async () => {
    render();
    const commit = await screen.findByText('9f2c1ab');
    expect(commit.parentElement?.parentElement).toHaveTextContent(
      /Assessed 3[89] minutes ago · commit 9f2c1ab · scorecard 1.4 · next reading in 1[67] hours/,
    );
  });

  it('makes the points lost add up to what the score lacks', async () => {
    render();
    const table = within(
      await screen.findByRole('region', { name: 'Practices' }),
    ).getByRole('table');
    const cells = within(table)
      .getAllByRole('row')
      .slice(1)
      .map(tr => Number(tr.lastElementChild?.textContent?.replace('−', '')));
    expect(cells).toHaveLength(6);
    expect(cells.reduce((sum, n) => sum + n, 0)).toBeCloseTo(40.7, 5);
  });

  it('draws where the score goes with each mend', async () => {
    render();
    expect(
      await screen.findByRole('img', {
        name: 'Now D 59.3; with fix 1 C 70.4; with fixes 1 to 2 B 79.3; with fixes 1 to 3 B 84.8',
      }),
    ).toBeVisible();
  });

  it('opens a practice with Enter, and closes it with Escape on its row', async () => {
    render();
    const button = await row(CACHE);
    expect(button).toHaveAttribute('aria-expanded', 'false');
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');

    const frame = screen.getByRole('figure', {
      name: /^Dockerfile, lines 7 to 8 marked: Line 7 copies every source file/,
    });
    const lines = within(frame).getAllByRole('listitem');
    expect(lines[3]).toHaveTextContent('7 markedCOPY . .');
    expect(lines[4]).toHaveTextContent(/^▸8 markedRUN npm ciLine 7 copies/);
    expect(lines[5]).toHaveTextContent(/^9RUN npm run build/);

    within(frame).getByRole('list').focus();
    await userEvent.keyboard('{Escape}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveFocus();
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
  });

  it('says why it matters and how to mend it', async () => {
    render();
    await userEvent.click(await row(CACHE));
    expect(screen.getByText(/^A layer is reused only while/)).toBeVisible();
    expect(screen.getByText(/^Copy the manifests, install/)).toBeVisible();
  });

  it('names what other tools call it', async () => {
    render();
    await userEvent.click(await row(/No latest/));
    expect(
      screen.getByText(
        'Also known elsewhere: hadolint DL3007 (the same), Trivy DS-0001 (this check is stricter).',
      ),
    ).toBeVisible();
  });

  it('shows few findings of many, all on demand, and counts what was left out', async () => {
    render(mockApi(standings.many));
    await userEvent.click(await row(/Exec form/));
    expect(screen.getAllByRole('figure')).toHaveLength(3);
    expect(screen.queryByText(/left out/)).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all 12 findings' }),
    );
    expect(screen.getAllByRole('figure')).toHaveLength(12);
    expect(
      screen.getByText('31 further findings were left out.'),
    ).toBeVisible();
    expect(screen.getByText('and 42 more findings')).toBeVisible();
  });

  it('tells the reasons of folded groups without opening them', async () => {
    render(mockApi(standings.many));
    const broke = await row(/^Check broke/);
    expect(broke).toHaveTextContent(
      'Own registry (The check broke: it ran out of time)',
    );
    expect(broke).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(broke);
    expect(screen.getByRole('heading', { name: 'Own registry' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(broke).toHaveAttribute('aria-expanded', 'false');
  });

  it('tells a reason once for all the practices that it left open', async () => {
    render(mockApi(standings.unsure));
    const open = await row(/^No evidence/);
    expect(open.textContent?.match(/The registry answered 401/g)).toHaveLength(
      1,
    );
    expect(open).toHaveTextContent(
      /Multi-platform image index, Small images \(The registry answered 401/,
    );
  });

  it('opens what the address names, and scrolls there', async () => {
    const scroll = jest.fn();
    Element.prototype.scrollIntoView = scroll;
    render(mockApi(), '/?scorecard=container-hygiene&check=shell-form');
    const check = await screen.findByRole('region', {
      name: '`CMD` in shell form: signals stop at the shell',
    });
    expect(check).toHaveFocus();
    expect(scroll.mock.contexts).toEqual([check]);
    expect(await row(/Exec form/)).toHaveAttribute('aria-expanded', 'true');
  });

  it('leads from a mend to its findings', async () => {
    Element.prototype.scrollIntoView = jest.fn();
    render();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show the findings of Compilers stay in the image',
      }),
    );
    expect(
      screen.getByRole('region', { name: 'Compilers stay in the image' }),
    ).toHaveFocus();
  });

  it('switches the scorecard', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('radio', { name: /Data-tier compliance/ }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Nothing here to score' }),
    ).toBeVisible();
    expect(screen.getByText(/no CloudFormation template/)).toBeVisible();
  });

  it('opens with one that has something to say', async () => {
    const api = mockApi();
    const { scorecards } = await api.getEntity(
      'component:default/payments-api',
    );
    api.getEntity.mockResolvedValue({
      entityRef: 'component:default/payments-api',
      scorecards: [...scorecards].reverse(),
    });
    render(api);
    expect(
      await screen.findByRole('radio', { name: /Data-tier compliance/ }),
    ).not.toBeChecked();
    expect(screen.getByRole('region', { name: 'Practices' })).toBeVisible();
  });

  it('keeps the old figures while it reads again', async () => {
    const api = mockApi();
    let finish: (value: any) => void = () => {};
    api.refresh.mockReturnValue(new Promise(resolve => (finish = resolve)));
    render(api);
    await userEvent.click(await row(/^Refresh$/));
    const busy = await row(/^Reading/);
    expect(busy).toBeDisabled();
    expect(screen.getByText('59.3', figure)).toBeVisible();
    finish({
      entityRef: 'component:default/payments-api',
      scorecards: [standings.good],
    });
    expect(await screen.findByText('97.3', figure)).toBeVisible();
    expect(await row(/^Refresh$/)).toBeEnabled();
    expect(
      screen.getByText('The scorecard was read again'),
    ).toBeInTheDocument();
    await waitFor(() => expect(api.getHistory).toHaveBeenCalledTimes(2));
  });

  it('says why a fresh reading did not start, and keeps the figures', async () => {
    const api = mockApi();
    api.refresh.mockRejectedValue(new Error('the queue is full'));
    render(api);
    await userEvent.click(await row(/^Refresh$/));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The fresh reading did not start: the queue is full',
    );
    expect(screen.getByText('59.3', figure)).toBeVisible();
  });

  it('looks again while a reading runs', async () => {
    const api = mockApi();
    api.getEntity.mockResolvedValueOnce({
      entityRef: 'component:default/payments-api',
      scorecards: [standings.pending],
    });
    render(api);
    expect(await screen.findByText('Not read yet')).toBeVisible();
    expect(
      await screen.findByText('59.3', figure, { timeout: 4000 }),
    ).toBeVisible();
  });

  it('warns above everything that the figures are old', async () => {
    render(mockApi(standings.stale));
    expect(
      await screen.findByText(
        /The repository answered 404, on 6 tries, the first/,
      ),
    ).toBeVisible();
    expect(
      screen.getAllByRole('img', { name: 'Grade A, an older result' }),
    ).toHaveLength(2);
    expect(screen.getByText('94.6', figure)).toBeVisible();
  });

  it('names the cap before the score', async () => {
    render(mockApi(standings.capped));
    const cap = await screen.findByText(
      'Capped at D by one failed critical check; B without it:',
    );
    const score = screen.getByText('83.8', figure);
    expect(cap.compareDocumentPosition(score)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Dockerfile:3' }));
    expect(
      screen.getByRole('region', { name: 'Secret in a build argument' }),
    ).toHaveFocus();
  });

  it('gives no score where there is not enough evidence', async () => {
    render(mockApi(standings.unsure));
    expect(
      await screen.findByText('Not enough evidence for a grade'),
    ).toBeVisible();
    expect(screen.getByText('A grade needs 60 %')).toBeVisible();
    expect(screen.getByText('E to A, still open')).toBeVisible();
    expect(screen.queryByTestId('gauge-tick')).not.toBeInTheDocument();
  });

  it('says so where there is one day of history', async () => {
    const api = mockApi();
    api.getHistory.mockResolvedValue([
      { date: '2026-11-23', score: 59.3, coverage: 0.9, version: '1.4' },
    ]);
    render(api);
    expect(
      await screen.findByText(/^One day of history so far: 59.3 on 23 Nov/),
    ).toBeVisible();
  });

  it('shows the history as a table too', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );
    const table = screen.getByRole('table', { name: 'Twelve months' });
    expect(within(table).getAllByRole('row')).toHaveLength(9);
    expect(screen.queryByTestId('history-line')).not.toBeInTheDocument();
  });

  it('keeps the rest where the history fails', async () => {
    const api = mockApi();
    api.getHistory.mockRejectedValue(new Error('away'));
    render(api);
    expect(
      await screen.findByText('The history could not be loaded.'),
    ).toBeVisible();
    expect(screen.getByText('59.3', figure)).toBeVisible();
  });

  it('says what failed, or which permission is missing', async () => {
    const api = mockApi();
    api.getEntity.mockRejectedValueOnce(new Error('away'));
    api.getEntity.mockRejectedValueOnce(new NotAllowedError('no'));
    render(api);
    await userEvent.click(await row(/Try again/));
    expect(
      await screen.findByText('golden-path.assessment.read'),
    ).toBeVisible();
  });

  it.each([
    'average',
    'capped',
    'unsure',
    'stale',
    'many',
    'waived',
    'image',
  ] as const)('has no accessibility violation when %s', async name => {
    const { container } = render(mockApi(standings[name]));
    const [first] = (await screen.findAllByRole('button')).filter(b =>
      b.hasAttribute('aria-expanded'),
    );
    await userEvent.click(first);
    expect(await axe(container)).toHaveNoViolations();
  });
});
