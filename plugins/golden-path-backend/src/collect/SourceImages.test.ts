import {
  DEFAULT_IMAGE_LIMITS,
  type ImageReader,
} from 'backstage-plugin-golden-path-node';
import { MemoryRegistry } from '../__testUtils__/MemoryRegistry';
import { digestsOf, SourceImages } from './SourceImages';

const { signal } = new AbortController();
const settings = {
  ...{ layers: false, registries: [] },
  limits: { ...DEFAULT_IMAGE_LIMITS, timeoutMs: 50 },
};
const named = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ reference: `r/${i}:1` }));

describe('SourceImages', () => {
  it('reads each image once, and only so many', async () => {
    const registry = new MemoryRegistry();
    const images = new SourceImages(registry, settings);
    const read = await images.read([...named(3), ...named(21)], signal);
    expect(registry.asked).toHaveLength(20);
    expect(read).toHaveLength(21);
    expect(read[20].unread).toBe('It is beyond the first 20 images.');
    expect(Object.keys(digestsOf(read))).toHaveLength(20);
  });

  it('gives up on a registry that hangs', async () => {
    const hangs = (_: unknown, { signal: given }: { signal?: AbortSignal }) =>
      new Promise<never>((__, reject) => {
        given!.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const reader = { read: hangs, digestOf: hangs } as unknown as ImageReader;
    const images = new SourceImages(reader, settings);
    expect(await images.changed({ 'r/a:1': 'sha256:a' }, signal)).toBe(false);
  });

  it('keeps no digest of what was not read in full', () => {
    const platform = { os: 'linux', architecture: 'amd64', digest: 'sha256:p' };
    const whole = { reference: 'a', digest: 'sha256:a', platforms: [platform] };
    const reason = 'It is too large.';
    expect(
      digestsOf([
        whole,
        { reference: 'b', unread: reason },
        {
          ...whole,
          reference: 'c',
          platforms: [{ ...platform, unread: reason }],
        },
        {
          ...whole,
          reference: 'd',
          platforms: [platform, { ...platform, contentsUnread: reason }],
        },
      ]),
    ).toEqual({ a: 'sha256:a', b: '', c: '', d: '' });
  });
});
