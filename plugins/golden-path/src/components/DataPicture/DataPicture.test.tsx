import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EntityScorecard } from 'backstage-plugin-golden-path-common';
import { axe, toHaveNoViolations } from 'jest-axe';
import { dataTierInfo, lakeStanding } from '../../../dev/fixtures/lake';
import { lakeOf } from '../../../dev/fixtures/lakes';
import { mockApi, renderScreen } from '../../__testUtils__';
import { EntityScorecardTab } from '../EntityScorecardTab';

expect.extend(toHaveNoViolations);
jest.setTimeout(60_000);

let lake: EntityScorecard;
beforeAll(async () => {
  lake = await lakeStanding();
});
// The language of the test before.
beforeEach(() => localStorage.clear());

async function show(standing = lake, language = 'en') {
  const api = mockApi(standing);
  api.getScorecards.mockResolvedValue([dataTierInfo]);
  api.getEntity.mockResolvedValue({
    entityRef: 'component:default/payments-api',
    scorecards: [standing],
  });
  const rendered = renderScreen(<EntityScorecardTab />, { api, language });
  // What draws it is loaded with the first picture.
  await screen.findByRole(
    'region',
    { name: language === 'fr' ? 'Couches et niveaux' : 'Layers and tiers' },
    { timeout: 20_000 },
  );
  return rendered;
}

const drawing = () => screen.getByRole('group', { name: /as a picture/ });
const panel = () => within(screen.getByRole('region', { name: 'Selected' }));
const node = (name: RegExp) => within(drawing()).getByRole('button', { name });
const list = () =>
  within(screen.getByRole('table', { name: 'Findings in the picture' }));
const FORBIDDEN =
  /^ds_notebook reads orders_raw; finding 1: Consumer that may read the raw tier$/;

describe('the picture', () => {
  it('names each part with its layer and tier, and each arrow as a sentence', async () => {
    await show();
    expect(
      node(/^orders_raw, S3 bucket, Storage, Raw; 1\d findings$/),
    ).toBeVisible();
    expect(node(/^nightly, Glue trigger, Processing$/)).toBeVisible();
    expect(node(/^clean_orders writes orders_clean$/)).toBeInTheDocument();
    expect(node(FORBIDDEN)).toBeInTheDocument();
    expect(within(drawing()).getByText(/^1 · Consumer that may/)).toBeVisible();
    expect(within(drawing()).getByText('Tier not known')).toBeVisible();
  });

  it('starts with the gravest finding, with its steps and its lines', async () => {
    await show();
    expect(panel().getByText(/^Finding 1 of \d+$/)).toBeVisible();
    expect(
      panel().getByRole('heading', {
        name: 'Consumer that may read the raw tier',
      }),
    ).toBeVisible();
    expect(panel().getByText('High')).toBeVisible();
    const steps = panel().getAllByRole('link');
    expect(steps[0]).toHaveTextContent('storage.tf:8');
    expect(steps[0]).toHaveAttribute(
      'href',
      expect.stringMatching(/infra\/storage\.tf/),
    );
    expect(
      panel().getByRole('figure', {
        name: /^infra\/consumption.tf, lines 12 to 19 /,
      }),
    ).toBeVisible();
    expect(node(FORBIDDEN)).toHaveAttribute('aria-pressed', 'true');
  });

  it('takes arrow, part and list row for the same act', async () => {
    const user = userEvent.setup();
    await show();
    const row = list().getAllByRole('button', {
      name: 'Bucket that could be made public',
    })[1];
    await user.click(row);
    expect(row).toHaveAttribute('aria-pressed', 'true');
    expect(node(/^orders_clean, S3 bucket/)).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(panel().getByText(/^Finding 3 of/)).toBeVisible();

    await user.click(node(FORBIDDEN));
    expect(panel().getByText(/^Finding 1 of/)).toBeVisible();

    await user.click(node(/^orders_marts, S3 bucket/));
    expect(panel().getByText(/^Finding 4 of/)).toBeVisible();
    expect(
      panel().getByRole('heading', { name: 'Also about orders_marts' }),
    ).toBeVisible();
    // Once more: the next about the same.
    await user.click(node(/^orders_marts, S3 bucket/));
    expect(panel().getByText(/^Finding 6 of/)).toBeVisible();

    await user.click(node(/^nightly, Glue trigger/));
    expect(panel().getByRole('heading', { name: 'nightly' })).toBeVisible();
    expect(panel().getByText('Tier not known')).toBeVisible();
    await user.click(
      panel().getByRole('button', { name: 'nightly starts build_marts' }),
    );
    expect(node(/^nightly starts build_marts$/)).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(panel().getByText('no finding')).toBeVisible();
  });

  it('goes through the findings and shows one among the practices', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(panel().getByRole('button', { name: 'Previous finding' }));
    expect(panel().getByText('Why')).toBeVisible();
    await user.click(panel().getByRole('button', { name: 'Next finding' }));
    expect(panel().getByText(/^Finding 1 of/)).toBeVisible();
    await user.click(
      panel().getByRole('button', { name: 'Show among the practices' }),
    );
    expect(
      await screen.findByRole('region', {
        name: 'Consumer that may read the raw tier',
      }),
    ).toBeVisible();
  });

  it('lists what could not be decided after what was found', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(screen.getByRole('button', { name: /^Show all \d+$/ }));
    const rows = list().getAllByRole('row');
    const last = rows[rows.length - 1];
    expect(last).toHaveTextContent('undecided');
    expect(
      within(last).getByRole('img', { name: 'No evidence' }),
    ).toBeVisible();
  });
});

describe('the keyboard', () => {
  it('has one tab stop in the picture, and follows the flow', async () => {
    const user = userEvent.setup();
    await show();
    const stops = within(drawing())
      .getAllByRole('button')
      .filter(item => item.tabIndex === 0);
    expect(stops).toHaveLength(1);
    act(() => stops[0].focus());
    expect(document.activeElement).toHaveAccessibleName(/^orders_stream/);
    const press = async (keys: string) => {
      await user.keyboard(keys);
      return document.activeElement;
    };
    expect(await press('{ArrowRight}')).toHaveAccessibleName(
      'orders_delivery reads orders_stream',
    );
    expect(await press('{ArrowRight}')).toHaveAccessibleName(
      /^orders_delivery, Firehose/,
    );
    expect(await press('{ArrowRight}{ArrowRight}')).toHaveAccessibleName(
      /^orders_raw/,
    );
    // What is found comes first, then the other arrows that leave it.
    expect(await press('{ArrowRight}')).toHaveAccessibleName(FORBIDDEN);
    expect(await press('{ArrowDown}')).toHaveAccessibleName(
      'clean_orders reads orders_raw',
    );
    expect(
      await press('{ArrowRight}{ArrowRight}{ArrowRight}'),
    ).toHaveAccessibleName(/^orders_clean/);
    expect(await press('{ArrowLeft}{ArrowLeft}')).toHaveAccessibleName(
      /^clean_orders/,
    );
    expect(await press('{ArrowDown}')).toHaveAccessibleName(/^build_marts/);
    expect(await press('{End}')).toHaveAccessibleName(/Governance/);
    expect(await press('{Home}')).toHaveAccessibleName(/^orders_stream/);
    const now = within(drawing())
      .getAllByRole('button')
      .filter(item => item.tabIndex === 0);
    expect(now).toEqual([document.activeElement]);
  });

  it('selects with Enter and goes to the next finding with F', async () => {
    const user = userEvent.setup();
    await show();
    act(() => node(/^orders_stream, /).focus());
    await user.keyboard('{ArrowRight}{Enter}');
    expect(
      panel().getByRole('heading', {
        name: 'orders_delivery reads orders_stream',
      }),
    ).toBeVisible();
    await user.keyboard('f');
    expect(panel().getByText(/^Finding 1 of/)).toBeVisible();
    expect(document.activeElement).toHaveAccessibleName(FORBIDDEN);
    await user.keyboard('f');
    expect(panel().getByText(/^Finding 2 of/)).toBeVisible();
    expect(document.activeElement).toHaveAccessibleName(
      /^orders_raw, S3 bucket/,
    );
  });
});

describe('the table', () => {
  it('holds every arrow and part of the picture, what is found first', async () => {
    const user = userEvent.setup();
    await show();
    const drawn = within(drawing())
      .getAllByRole('button')
      .map(item => item.getAttribute('aria-label')!.replace(/[,;] .*$/, ''));
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.queryByRole('group', { name: /as a picture/ })).toBeNull();
    const flows = within(screen.getByRole('table', { name: 'Flows' }));
    const parts = within(screen.getByRole('table', { name: 'Parts' }));
    const told = [
      ...flows.getAllByRole('button'),
      ...parts.getAllByRole('button'),
    ].map(item => item.getAttribute('aria-label') ?? item.textContent!);
    expect(told.sort()).toEqual(drawn.sort());
    const [, first] = flows.getAllByRole('row');
    expect(first).toHaveTextContent(/^ds_notebookreadsorders_rawRaw/);
    expect(first).toHaveTextContent(/1 · Consumer that may read the raw tier$/);
    await user.click(parts.getByRole('button', { name: 'nightly' }));
    expect(panel().getByRole('heading', { name: 'nightly' })).toBeVisible();
  });

  it('comes first where the window is narrow', async () => {
    const matchMedia = (query: string) => ({
      ...{ matches: /max-width:\s*1099/.test(query), media: query },
      ...{ addListener: () => {}, removeListener: () => {} },
      ...{ addEventListener: () => {}, removeEventListener: () => {} },
    });
    const before = window.matchMedia;
    window.matchMedia = matchMedia as unknown as typeof window.matchMedia;
    try {
      await show();
      expect(screen.getByRole('table', { name: 'Flows' })).toBeVisible();
      expect(screen.getByRole('radio', { name: 'Table' })).toBeChecked();
    } finally {
      window.matchMedia = before;
    }
  });

  it('stands alone, with the reasons, where nothing can be drawn', async () => {
    await show((await lakeOf('unread-lake'))!);
    expect(screen.getByText(/^Nothing could be read/)).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Picture' })).toBeNull();
    expect(
      list().getByText(/module acme\/lake\/aws is not read/),
    ).toBeVisible();
    const parts = within(screen.getByRole('table', { name: 'Parts' }));
    expect(parts.getByRole('row', { name: /^lake module/ })).toHaveTextContent(
      /^lakemodule, not readnot known–main\.tf:1/,
    );
  });
});

describe('what could not be read', () => {
  it('is hatched, with its name and what it may hold', async () => {
    const user = userEvent.setup();
    await show((await lakeOf('half-lake'))!);
    const module = node(
      /^lake, module, not read, not known; The module acme\/lake\/aws is not read\. It may hold anything\.$/,
    );
    expect(module).toBeVisible();
    await user.click(module);
    expect(panel().getByText(/It may hold anything/)).toBeVisible();
    expect(
      within(screen.getByRole('list', { name: 'Legend' })).getByText(
        'could not be read',
      ),
    ).toBeVisible();
  });
});

describe('a large picture', () => {
  it('is folded to counts, which open and fold again', async () => {
    const user = userEvent.setup();
    await show((await lakeOf('large-lake'))!);
    const folded = node(/^20 parts in Storage, Raw: S3 bucket\. Open/);
    expect(
      within(drawing()).queryByRole('button', { name: /^raw_3/ }),
    ).toBeNull();
    expect(node(/^shortcut reads raw_3; finding 1/)).toBeInTheDocument();
    await user.click(folded);
    expect(node(/^raw_3, S3 bucket/)).toBeVisible();
    expect(document.activeElement).toHaveAccessibleName(/^raw_0, S3 bucket/);
    await user.click(screen.getByRole('button', { name: 'Fold again' }));
    expect(
      within(drawing()).queryByRole('button', { name: /^raw_3/ }),
    ).toBeNull();
  });
});

it('can be used by everybody, as picture and as table', async () => {
  const { container } = await show();
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
  expect(await axe(container)).toHaveNoViolations();
});

it('speaks French', async () => {
  await show(lake, 'fr');
  expect(
    screen.getByRole('button', {
      name: /^ds_notebook lit orders_raw; constat 1/,
    }),
  ).toBeInTheDocument();
  expect(screen.getByText('Niveau inconnu')).toBeVisible();
});
