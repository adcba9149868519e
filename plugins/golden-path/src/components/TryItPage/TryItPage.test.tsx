import { EditorView } from '@codemirror/view';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { mockApi, renderScreen } from '../../__testUtils__';
import { InlineWorker } from '../../__testUtils__/inlineWorker';
import { startWorker } from '../../engine/startWorker';
import { MAX_LENGTH } from '../../engine/useAssessment';
import { examples } from './examples';
import { TryItPage } from './TryItPage';

expect.extend(toHaveNoViolations);
jest.setTimeout(30_000);
jest.mock('../../engine/startWorker');

const start = startWorker as jest.Mock;

// The document of the tests has no layout, which the editor asks for.
beforeAll(() => {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});
beforeEach(() =>
  start.mockReset().mockImplementation(() => new InlineWorker()),
);

const field = () => screen.getByRole('textbox', { name: 'Dockerfile' });
const editor = () => EditorView.findFromDOM(field())!;
const textNow = () => editor().state.doc.toString();
function type(text: string) {
  act(() =>
    editor().dispatch({
      changes: { from: 0, to: editor().state.doc.length, insert: text },
    }),
  );
}
const finding = (name: RegExp) => screen.findByRole('button', { name });
const list = async () =>
  within(await screen.findByRole('region', { name: 'Findings' }));
const standing = () => within(screen.getByRole('region', { name: 'Standing' }));
const settled = () =>
  waitFor(() =>
    expect(
      screen.getByRole('region', { name: 'Standing' }),
    ).not.toHaveAttribute('aria-busy'),
  );

async function open() {
  const screenNow = renderScreen(<TryItPage />, { api: mockApi() });
  await list();
  await settled();
  return screenNow;
}

describe('TryItPage', () => {
  it('judges the example that it opens with: score, findings, marked lines', async () => {
    await open();
    expect(standing().getByRole('img', { name: /^Grade/ })).toBeVisible();
    expect(await finding(/^Failed node:latest names no version/)).toBeVisible();
    await waitFor(() =>
      expect(
        document.querySelectorAll('.cm-lint-marker').length,
      ).toBeGreaterThan(3),
    );
    const items = (await list()).getAllByRole('listitem');
    const lines = items.map(item =>
      Number(item.textContent?.match(/line (\d+)/)?.[1]),
    );
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('goes to the line of a finding', async () => {
    await open();
    const item = (await finding(/shell form/)).closest('li')!;
    await userEvent.click(
      within(item).getByRole('button', { name: 'Go to line 6 in the editor' }),
    );
    const { state } = editor();
    expect(state.doc.lineAt(state.selection.main.head).number).toBe(6);
    expect(field()).toHaveFocus();
  });

  it('applies a safe fix on the spot, with the diff in sight, and takes it back', async () => {
    await open();
    await userEvent.click(await finding(/shell form/));
    expect(
      screen.getByRole('figure', { name: /^Changes of Dockerfile/ }),
    ).toHaveTextContent('+6added CMD ["node", "server.js"]');
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(textNow()).toContain('CMD ["node", "server.js"]');
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /shell form/ })).toBeNull(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(textNow()).toBe(examples.node);
    expect(await finding(/shell form/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Redo' }));
    expect(textNow()).toContain('CMD ["node", "server.js"]');
  });

  it('asks before it applies what a person has to review', async () => {
    await open();
    await userEvent.click(await finding(/No USER is named/));
    expect(screen.getByText(/^To review/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Apply…' }));
    expect(textNow()).toBe(examples.node);
    expect(screen.getByRole('button', { name: 'Yes, apply it' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(textNow()).toBe(examples.node);
    await userEvent.click(screen.getByRole('button', { name: 'Apply…' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Yes, apply it' }),
    );
    expect(textNow()).toMatch(/^USER /m);
  });

  it('does not apply a fix to a text that has changed since', async () => {
    await open();
    await userEvent.click(await finding(/shell form/));
    start.mockClear();
    type(`# new\n${examples.node}`);
    expect(screen.getByRole('button', { name: 'Apply' })).toBeDisabled();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Apply' })).toBeEnabled(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(textNow()).toBe(
      `# new\n${examples.node.replace(
        'CMD node server.js',
        'CMD ["node", "server.js"]',
      )}`,
    );
  });

  it('shows what a comment waives, and both scores', async () => {
    await open();
    await userEvent.click(
      screen.getByRole('button', { name: 'Java with a waiver' }),
    );
    expect(await finding(/^Waived ENTRYPOINT in shell form/)).toBeVisible();
    const waived = await finding(/^Waived procps/);
    await userEvent.click(waived);
    expect(
      screen.getByText(/comment for hadolint/).parentElement,
    ).toHaveTextContent(
      'Waived: no reason given · comment for hadolint, Dockerfile:5 · no end date',
    );
    expect(standing().getByText('Without waivers')).toBeVisible();
  });

  it('says that there is nothing to judge yet', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'nothing' }));
    expect(await screen.findByText(/Nothing to judge yet/)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Findings' })).toBeNull();
    type('hello');
    expect(screen.getByText(/Nothing to judge yet/)).toBeVisible();
  });

  it('says that a text is too long, and judges a shorter one again', async () => {
    await open();
    type(`FROM a\n${'#'.repeat(MAX_LENGTH)}`);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Up to 100,000 characters are judged as you type.',
    );
    type('FROM node:latest\n');
    expect(await finding(/names no version/)).toBeVisible();
  });

  it('ends a worker that hangs, says so, and judges the next text with a new one', async () => {
    start.mockImplementation(() => new InlineWorker(/hang/));
    await open();
    type('FROM scratch\n# hang\n');
    const alert = await screen.findByRole('alert', {}, { timeout: 8_000 });
    expect(alert).toHaveTextContent('not judged within 4 seconds');
    expect(start).toHaveBeenCalledTimes(1);
    type('FROM node:latest\n');
    expect(await finding(/names no version/)).toBeVisible();
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('says so where a portal allows no workers, and tries again', async () => {
    start.mockImplementationOnce(() => {
      throw new Error('SecurityError: refused');
    });
    renderScreen(<TryItPage />, { api: mockApi() });
    expect(await screen.findByRole('alert')).toHaveTextContent(/refused/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await finding(/names no version/)).toBeVisible();
  });

  it('tells screen readers the verdict once one pauses', async () => {
    await open();
    const said = () =>
      screen
        .getAllByRole('status')
        .map(s => s.textContent)
        .filter(Boolean);
    await waitFor(
      () =>
        expect(said()).toEqual([expect.stringMatching(/^Grade .* findings$/)]),
      { timeout: 3_000 },
    );
    const before = said();
    type('FROM scratch\n');
    await list();
    expect(said()).toEqual(before);
    await waitFor(() => expect(said()).not.toEqual(before), { timeout: 3_000 });
  });

  it('leaves the Tab key to the page', async () => {
    await open();
    act(() => editor().focus());
    await userEvent.keyboard('{Tab}');
    expect(field()).not.toHaveFocus();
    expect(textNow()).toBe(examples.node);
  });

  it('has no accessibility violation', async () => {
    const { container } = await open();
    await userEvent.click(await finding(/No USER is named/));
    await userEvent.click(screen.getByRole('button', { name: 'Apply…' }));
    expect(await axe(container)).toHaveNoViolations();
  });
});
