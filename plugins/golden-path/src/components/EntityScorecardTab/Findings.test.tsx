import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { standings } from '../../../dev/fixtures';
import { mockApi, renderScreen } from '../../__testUtils__';
import { EntityScorecardTab } from './EntityScorecardTab';

expect.extend(toHaveNoViolations);
jest.setTimeout(20_000);

type Named = keyof typeof standings;
const render = (name: Named = 'average') =>
  renderScreen(<EntityScorecardTab />, { api: mockApi(standings[name]) });
const open = async (name: RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('the fix of a finding', () => {
  it('is shown as a diff with signs and words, and why it is safe here', async () => {
    render();
    await open(/ordered for the layer cache/);
    const diff = within(
      screen.getByRole('figure', {
        name: 'Changes of Dockerfile: 2 added, 1 removed',
      }),
    );
    const rows = diff.getAllByRole('listitem').map(row => row.textContent);
    expect(rows).toEqual([
      '4WORKDIR /app',
      expect.stringMatching(/^5RUN apt-get/),
      '6',
      '−removed COPY . .',
      '+7added COPY package.json package-lock.json ./',
      '8RUN npm ci',
      '+9added COPY . .',
      '10RUN npm run build',
    ]);
    expect(screen.getByText('Safe edit')).toBeVisible();
    expect(screen.getByText(/^Safe here because/)).toHaveTextContent(
      'Safe here because: both manifests lie at the root',
    );
  });

  it('can be copied, as a diff and as the command that makes it', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    render();
    await open(/ordered for the layer cache/);
    await user.click(screen.getByRole('button', { name: 'Copy diff' }));
    expect(write).toHaveBeenLastCalledWith(
      expect.stringMatching(/^--- a\/Dockerfile\n[^]*\n\+COPY \. \.\n/),
    );
    expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy command' }));
    expect(write).toHaveBeenLastCalledWith(
      'golden-path fix . --check cache-order',
    );
  });

  it('says so where the browser refuses the clipboard', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'));
    render();
    await open(/ordered for the layer cache/);
    await user.click(screen.getByRole('button', { name: 'Copy diff' }));
    expect(
      screen.getByRole('button', { name: 'Your browser did not allow it' }),
    ).toBeVisible();
  });

  it('says what to review where a person has to, and that secrets are masked', async () => {
    render();
    await open(/Slim base/);
    expect(screen.getByText('Assisted')).toBeVisible();
    expect(
      screen.getByText(/^To review: the slim variant has fewer/),
    ).toBeVisible();
    expect(screen.getByText(/Secrets are masked in these lines/)).toBeVisible();
    expect(
      screen.getByText('golden-path fix . --check fat-base --assisted'),
    ).toBeVisible();
  });

  it('is told by its texts where an older assessment has no diff', async () => {
    render();
    await open(/Small images/);
    expect(screen.getByText(/&& rm -rf/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Copy diff' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Copy text' })).toBeVisible();
  });
});

describe('waivers', () => {
  it('stand in a group of their own, with whose comment, why and until when', async () => {
    render('waived');
    const group = await screen.findByRole('button', { name: /^Waived/ });
    expect(group).toHaveTextContent(
      'Own registry (The pull-through cache is not open in eu-central-1 yet · comment for Golden Path, Dockerfile:1 · ends 31 Jan 2027)',
    );
    expect(screen.getByText(/6 failed · 4 passed · 1 waived/)).toBeVisible();
    await userEvent.click(group);
    const check = within(
      screen.getByRole('region', {
        name: 'Base image from a foreign registry',
      }),
    );
    expect(check.getAllByRole('img', { name: 'Waived' })).toHaveLength(3);
    expect(check.queryByRole('img', { name: 'Failed' })).toBeNull();
    expect(check.getByRole('figure')).toHaveTextContent(
      /node:latest comes from docker.io.*Waived: The pull-through cache/,
    );
  });

  it('leave a finding in sight, uncounted', async () => {
    render('waived');
    const row = await screen.findByRole('button', { name: /Exec form/ });
    expect(row.closest('tr')).toHaveTextContent(/and one waived/);
    expect(row.closest('tr')).not.toHaveTextContent(/more finding/);
    await userEvent.click(row);
    expect(
      screen.getByRole('figure', { name: /^worker\/Dockerfile/ }),
    ).toHaveTextContent(
      'Waived: no reason given · comment for hadolint, worker/Dockerfile:8 · no end date',
    );
  });

  it('put both scores side by side', async () => {
    render('waived');
    const { score, unwaived } = standings.waived.assessment!;
    const term = await screen.findByText('Without waivers');
    expect(term.parentElement).toHaveTextContent(
      `Without waivers${unwaived!.grade}${unwaived!.score}2 waivers, +${(
        score! - unwaived!.score!
      ).toFixed(1)}`,
    );
  });
});

describe('a finding in an image', () => {
  it('names the image and where the project names it', async () => {
    render('image');
    await open(/Multi-platform image index/);
    const frame = screen.getByRole('figure', {
      name: /^Image registry.example\/pay:1.4: The image is there for linux/,
    });
    expect(frame).toHaveTextContent('named in compose.yaml:3');
    expect(within(frame).getAllByRole('listitem')).toHaveLength(2);
  });

  it('has no code frame where no file names it', async () => {
    const { container } = render('image');
    const row = await screen.findByRole('button', { name: /Small images/ });
    expect(row.closest('tr')).toHaveTextContent(
      'registry.example/pay:1.4 linux/amd64 has 812 MB',
    );
    await userEvent.click(row);
    const frame = screen.getByRole('figure');
    expect(within(frame).queryByRole('list')).toBeNull();
    expect(frame).not.toHaveTextContent(/line 1|named in/);
    expect(await axe(container)).toHaveNoViolations();
  });
});
