import type { Answer, Question } from './engine/messages';

it('is what the package’s own name leads to, as the page starts it', () => {
  expect(require.resolve('backstage-plugin-golden-path/worker')).toBe(
    require.resolve('./worker'),
  );
});

it('says that it is there, then answers each text', async () => {
  const scope = globalThis as unknown as {
    onmessage?: (event: { data: Question }) => void;
  };
  const said: Answer[] = [];
  jest
    .spyOn(globalThis, 'postMessage')
    .mockImplementation((message: Answer) => said.push(message));

  await import('./worker');
  expect(said).toEqual([
    {
      kind: 'ready',
      scorecard: expect.objectContaining({ id: 'container-hygiene' }),
    },
  ]);
  scope.onmessage?.({ data: { id: 3, text: 'FROM node:latest\n' } });
  expect(said[1]).toMatchObject({
    kind: 'assessed',
    id: 3,
    assessment: { scorecard: 'container-hygiene' },
  });
});
