import { screen } from '@testing-library/react';
import { mockApi, renderScreen } from '../../__testUtils__';
import { EntityScorecardTab } from './EntityScorecardTab';

// In a file of its own: the answer to a permission is cached for the page.
it('cannot be pressed without the permission, and says which one is missing', async () => {
  const api = mockApi();
  renderScreen(<EntityScorecardTab />, { api, denyRefresh: true });
  await screen.findByText(
    'You may not ask for a fresh reading. Permission: golden-path.assessment.refresh',
  );
  const button = screen.getByRole('button', { name: 'Refresh' });
  expect(button).toBeDisabled();
  expect(button).toHaveAccessibleDescription(
    /golden-path\.assessment\.refresh/,
  );
});
