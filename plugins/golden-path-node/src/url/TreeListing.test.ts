import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_LIMITS } from '../limits';
import { UrlEvidenceSource } from './UrlEvidenceSource';

const LOCATION = 'url:https://bucket.example/app/';
const wants = (path: string) => path === 'Dockerfile';

/** A reader of another kind than the archives of Git hosts: it asks no filter, tells no size, and has no etag. */
function bucket(files: Record<string, string>, etag = '') {
  const content = jest.fn((path: string) => Buffer.from(files[path]));
  const reader = mockServices.urlReader.mock({
    readTree: async () => ({
      etag,
      files: async () =>
        Object.keys(files).map(path => ({
          path,
          content: async () => content(path),
        })),
      archive: jest.fn(),
      dir: jest.fn(),
    }),
  });
  const limits = { ...DEFAULT_LIMITS, maxFileBytes: 10 };
  return {
    content,
    reader,
    source: UrlEvidenceSource.create({ reader, limits }),
  };
}

describe('a tree whose reader asks no filter', () => {
  it('is listed, and only wanted content is asked for', async () => {
    const { source, content } = bucket({ Dockerfile: 'FROM a', b: 'b' });
    expect(await source.read(LOCATION, { wants })).toMatchObject({
      evidence: {
        files: [{ path: 'Dockerfile', text: 'FROM a' }, { path: 'b' }],
      },
    });
    expect(content.mock.calls).toEqual([['Dockerfile']]);
  });

  it('is held to the limits', async () => {
    const { source } = bucket({ Dockerfile: 'FROM a-long-name' });
    expect(await source.read(LOCATION, { wants })).toMatchObject({
      evidence: {
        files: [
          { path: 'Dockerfile', unread: 'The file is larger than 10 bytes.' },
        ],
      },
    });
  });

  it('has an etag of its content, which no reader is asked with', async () => {
    const { source, reader } = bucket({ Dockerfile: 'FROM a' });
    const first = await source.read(LOCATION, { wants });
    const etag = first.unchanged ? '' : first.etag;
    expect(first).not.toHaveProperty('revision');
    expect(await source.read(LOCATION, { wants, etag })).toEqual({
      unchanged: true,
    });
    expect(reader.readTree).toHaveBeenLastCalledWith(
      'https://bucket.example/app/',
      expect.not.objectContaining({ etag: expect.anything() }),
    );
    const changed = bucket({ Dockerfile: 'FROM b' }).source;
    expect(await changed.read(LOCATION, { wants, etag })).toMatchObject({
      unchanged: false,
    });
  });

  it('shows an etag that is no commit to nobody', async () => {
    const { source } = bucket({ Dockerfile: 'FROM a' }, 'W/"abc"');
    const reading = await source.read(LOCATION, { wants });
    expect(reading).toMatchObject({
      etag: expect.stringMatching(/:W\/"abc"$/),
    });
    expect(reading).not.toHaveProperty('revision');
  });
});
