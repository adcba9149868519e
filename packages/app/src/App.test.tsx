import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('starts, and says so when the example user cannot be signed in', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as any,
    };
    render(App.createRoot());
    // Nobody answers on the backend's port, so what is left to see is that the sign-in failed.
    expect(await screen.findByRole('alert')).toHaveTextContent(/signed in/);
  });
});
