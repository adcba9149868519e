import { screen } from '@testing-library/react';
import { lakeStanding } from '../../../dev/fixtures/lake';
import { mockApi, renderScreen } from '../../__testUtils__';
import { EntityScorecardTab } from '../EntityScorecardTab';

it('shows', async () => {
  renderScreen(<EntityScorecardTab />, { api: mockApi(await lakeStanding()) });
  expect(await screen.findByRole('group', { name: /as a picture/ }, {timeout: 5000})).toBeVisible();
  const names = screen.getAllByRole('button').map(b => b.getAttribute('aria-label') ?? b.textContent);
  console.log(names.join('\n'));
});
