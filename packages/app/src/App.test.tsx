import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('starts with the Golden Path plugin among its features', async () => {
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
    // Nobody answers on the backend's port, so the sign-in page is what is left to see.
    expect(await screen.findByText(/guest|sign in/i)).toBeInTheDocument();
  });
});
