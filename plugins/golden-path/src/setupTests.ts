import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A busy machine takes longer than what is waited for otherwise: a second for what shall appear, five for a test.
configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(30_000);
