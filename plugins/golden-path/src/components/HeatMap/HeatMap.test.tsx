import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { Rollup } from 'backstage-plugin-golden-path-common';
import { containerHygiene, practicesOf, rollupOf } from '../../../dev/fixtures';
import { mockApi, renderScreen } from '../../__testUtils__';
import { HeatMap } from './HeatMap';

expect.extend(toHaveNoViolations);

const small = rollupOf({ scorecard: 'container-hygiene' });
const rollup: Rollup = {
  ...small,
  all: { ...small.all, practices: practicesOf(small.all.total) },
  rows: small.rows.map(row => ({
    ...row,
    practices: practicesOf(row.total),
  })),
};
/** More teams than are drawn at once. */
const large: Rollup = {
  ...rollup,
  rows: Array.from({ length: 200 }, (_, n) => ({
    ...rollup.rows[1],
    key: `group:default/team-${n}`,
    parent: undefined,
    title: `Team ${n}`,
  })),
};

const render = (shown = rollup, language?: string) => {
  const onOpen = jest.fn();
  const onSort = jest.fn();
  renderScreen(
    <HeatMap
      rollup={shown}
      info={containerHygiene}
      onOpen={onOpen}
      onSort={onSort}
    />,
    { api: mockApi(), language },
  );
  return { onOpen, onSort };
};

// The app keeps the language there.
beforeEach(() => localStorage.clear());

describe('HeatMap', () => {
  it('says each cell in words', async () => {
    render();
    const cell = await screen.findByRole('gridcell', {
      name: /^Checkout, Small images, 100 percent, \d+ of \d+ passed$/,
    });
    expect(cell).toHaveTextContent('100');
    expect(
      screen.getByRole('gridcell', {
        name: /^Checkout, Multi-platform image index, \d+ components could not be read$/,
      }),
    ).toHaveTextContent('?');
    expect(
      screen.getAllByRole('gridcell', {
        name: /^Checkout, No secrets in build arguments, .* a critical check fails in \d+$/,
      }),
    ).toHaveLength(1);
    expect(await axe(screen.getByRole('grid'))).toHaveNoViolations();
  });

  it('is one tab stop that the arrow keys move in, and Enter opens', async () => {
    const { onOpen } = render();
    const grid = await screen.findByRole('grid');
    const cells = within(grid).getAllByRole('gridcell');
    expect(cells.filter(cell => cell.tabIndex === 0)).toHaveLength(1);
    act(() => cells[0].focus());
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toHaveAttribute('data-place', '1:2');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    const last = document.activeElement!;
    expect(last).toHaveAttribute('data-place', `${rollup.rows.length}:13`);
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toHaveRole('rowheader');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onOpen).toHaveBeenCalledWith(
      rollup.rows[rollup.rows.length - 1].key,
      expect.any(String),
    );
  });

  it('folds the teams below one', async () => {
    render();
    const fold = await screen.findByRole('button', {
      name: 'Fold Commerce in the heat map',
    });
    const before = screen.getAllByRole('rowheader').length;
    await userEvent.click(fold);
    expect(screen.getAllByRole('rowheader')).toHaveLength(before - 4);
  });

  it('sorts by a practice', async () => {
    const { onSort } = render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Slim base' }),
    );
    expect(onSort).toHaveBeenCalledWith('slim-base');
  });

  it('draws only the rows in sight of many, and tells how many there are', async () => {
    const height = jest
      .spyOn(Element.prototype, 'clientHeight', 'get')
      .mockReturnValue(600);
    const width = jest
      .spyOn(Element.prototype, 'clientWidth', 'get')
      .mockReturnValue(900);
    render(large);
    const grid = await screen.findByRole('grid');
    expect(grid).toHaveAttribute('aria-rowcount', '202');
    const drawn = await within(grid).findAllByRole('rowheader');
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.length).toBeLessThan(60);
    height.mockRestore();
    width.mockRestore();
  });

  it('speaks French', async () => {
    render(rollup, 'fr');
    expect(
      await screen.findByRole('grid', { name: 'Équipes par pratique' }),
    ).toBeVisible();
  });
});
