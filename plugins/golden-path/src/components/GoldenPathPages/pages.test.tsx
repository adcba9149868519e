import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { Route, Routes } from 'react-router-dom';
import { type MockApi, mockApi, renderScreen } from '../../__testUtils__';
import { CampaignPage, CampaignsPage } from '../CampaignsPage';
import { PracticePage } from '../PracticePage';
import { TeamPage } from '../TeamPage';
import { RequestWaiver, WaiversPage } from '../WaiversPage';

expect.extend(toHaveNoViolations);

const render = (
  at: string,
  { api = mockApi(), language }: { api?: MockApi; language?: string } = {},
) => {
  renderScreen(
    <main>
      <Routes>
        <Route path="/waivers" element={<WaiversPage />} />
        <Route path="/campaigns" element={<CampaignsPage />} />
        <Route path="/campaigns/:id" element={<CampaignPage />} />
        <Route
          path="/practices/:scorecard/:practice"
          element={<PracticePage />}
        />
        <Route path="/teams/:kind/:namespace/:name" element={<TeamPage />} />
        <Route
          path="/ask"
          element={
            <RequestWaiver
              entityRef="component:default/payments-api"
              scorecard="container-hygiene"
              target={{ kind: 'check', id: 'base-latest' }}
              title="Base image uses `latest`"
            />
          }
        />
      </Routes>
    </main>,
    { api, at, language },
  );
  return api;
};
const region = (name: string) => screen.findByRole('region', { name });

// The app keeps the language there.
beforeEach(() => localStorage.clear());

describe('the waivers', () => {
  it('shows what waits for a decision, and sends it', async () => {
    const api = render('/waivers');
    await region('Waivers');
    expect(screen.getByText('Two processes share a socket.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(api.waivers.approve).toHaveBeenCalledWith('w1', {}),
    );
    await waitFor(() => expect(api.waivers.list).toHaveBeenCalledTimes(2));
  });

  it('denies with a reason only, and says why it was not done', async () => {
    const api = mockApi();
    api.waivers.deny.mockRejectedValue(new Error('decided by Tomás'));
    render('/waivers', { api });
    await userEvent.click(await screen.findByRole('button', { name: 'Deny' }));
    const dialog = within(await screen.findByRole('dialog'));
    const deny = dialog.getByRole('button', { name: 'Deny' });
    expect(deny).toBeDisabled();
    await userEvent.type(dialog.getByRole('textbox'), 'Pin it');
    await userEvent.click(deny);
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Not done: decided by Tomás',
    );
    expect(api.waivers.deny).toHaveBeenCalledWith('w1', { note: 'Pin it' });
  });

  it('keeps what is shown in the address', async () => {
    const api = render('/waivers?show=inForce');
    await region('Waivers');
    expect(api.waivers.list).toHaveBeenCalledWith(
      expect.objectContaining({ state: ['approved'] }),
    );
    expect(screen.getByText('5 days left')).toBeVisible();
  });

  it('says that there is none', async () => {
    const api = mockApi();
    api.waivers.list.mockResolvedValue({ items: [], total: 0 });
    render('/waivers', { api });
    expect(
      await screen.findByText('Nothing waits for your decision.'),
    ).toBeVisible();
  });

  it('says that they could not be loaded', async () => {
    const api = mockApi();
    api.waivers.list.mockRejectedValue(new Error('away'));
    render('/waivers', { api });
    expect(await region('The waivers could not be loaded')).toBeVisible();
  });

  it('can be asked for in place', async () => {
    const api = render('/ask');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Request waiver…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByRole('textbox', { name: /^Reason/ }),
      'Vendor image',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Request' }));
    expect(
      await screen.findByText(/^Asked for\. It counts once/),
    ).toBeVisible();
    expect(api.waivers.request).toHaveBeenCalledWith({
      scorecard: 'container-hygiene',
      target: { kind: 'check', id: 'base-latest' },
      on: 'component:default/payments-api',
      reason: 'Vendor image',
      until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });
});

describe('the campaigns', () => {
  it('lists them with how far each is', async () => {
    render('/campaigns');
    const list = within(await region('Campaigns'));
    expect(list.getByText('8 of 12')).toBeVisible();
    expect(list.getByText('Planned')).toBeVisible();
  });

  it('says that there is none', async () => {
    const api = mockApi();
    api.campaigns.list.mockResolvedValue([]);
    render('/campaigns', { api });
    expect(
      await screen.findByText('Nobody has started one yet.'),
    ).toBeVisible();
  });

  it('marks today on the first day, too', async () => {
    const api = mockApi();
    const campaign = await api.campaigns.get('no-latest');
    const today = campaign.burnUp[campaign.burnUp.length - 1];
    api.campaigns.get.mockResolvedValue({
      ...campaign,
      start: today.date,
      burnUp: [today],
    });
    render('/campaigns/no-latest', { api });
    const mark = await screen.findByTestId('burn-up-today');
    expect(mark).toHaveAttribute('cx', '36');
    expect(Number(mark.getAttribute('cy'))).toBeGreaterThan(16);
  });

  it('shows who takes part, and passes axe', async () => {
    render('/campaigns/no-latest');
    const entities = within(await region('Who takes part'));
    expect(await entities.findAllByText('Without evidence')).toHaveLength(2);
    expect(await axe(screen.getByRole('main'))).toHaveNoViolations();
  });

  it('says that a campaign could not be loaded', async () => {
    const api = mockApi();
    api.campaigns.get.mockRejectedValue(new Error('away'));
    render('/campaigns/no-latest', { api });
    expect(await region('The campaign could not be loaded')).toBeVisible();
  });
});

describe('a practice', () => {
  it('says why, how it is checked, where all stand and who fails it', async () => {
    const api = render('/practices/container-hygiene/pinned-tag');
    expect(await region('Why')).toBeVisible();
    expect(await region('How it is checked and mended')).toHaveTextContent(
      'base-latest',
    );
    expect(await region('In the organisation')).toHaveTextContent(
      /\d+ of \d+ passed/,
    );
    expect(await region('Components')).toBeVisible();
    expect(api.listEntities).toHaveBeenCalledWith(
      expect.objectContaining({ practice: ['pinned-tag'] }),
      expect.anything(),
    );
  });

  it('says that there is no such one', async () => {
    render('/practices/container-hygiene/nothing');
    expect(await region('No such practice')).toBeVisible();
  });
});

describe('a team', () => {
  it('shows its standing, its fixes, its waivers and its components', async () => {
    const api = render('/teams/group/default/checkout');
    const fixes = within(await region('Five fixes with the most points'));
    expect(await fixes.findAllByRole('row')).toHaveLength(6);
    expect(await region('Grades over time')).toBeVisible();
    expect(await region('Waivers')).toBeVisible();
    expect(await region('Components')).toBeVisible();
    expect(api.getTrend).toHaveBeenCalledWith(
      expect.objectContaining({ owner: ['group:default/checkout'] }),
      expect.anything(),
    );
  });

  it('says that it owns nothing to score', async () => {
    render('/teams/group/default/nobody');
    expect(await region('Nothing to score')).toHaveTextContent(
      'Container hygiene',
    );
  });

  it('speaks French', async () => {
    render('/teams/group/default/checkout', { language: 'fr' });
    expect(
      await region('Les cinq corrections qui rapportent le plus'),
    ).toBeVisible();
    await act(async () => {});
  });
});
