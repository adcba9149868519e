import { mockServices } from '@backstage/backend-test-utils';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { delay, http, HttpResponse } from 'msw';
import { tarball, type TarEntry } from './tarball';

export const TOKEN = 'ghp_0123456789abcdefghij0123456789';
export const SHA = '0123456789abcdef0123456789abcdef01234567';

const API = 'https://api.github.com/repos/o/r';

/** The real URL reader, set up for github.com with a token. */
export function githubReader() {
  return UrlReaders.default({
    logger: mockServices.logger.mock(),
    config: mockServices.rootConfig({
      data: {
        integrations: { github: [{ host: 'github.com', token: TOKEN }] },
      },
    }),
  });
}

/** Answers for the head of `main` of the repository o/r. */
export function head(sha = SHA) {
  return http.get(`${API}/commits/main/status`, () =>
    HttpResponse.json({
      sha,
      repository: { archive_url: `${API}/{archive_format}{/ref}` },
    }),
  );
}

/** Answers for the head with an error. */
export function headFails(status: number, headers?: Record<string, string>) {
  return http.get(`${API}/commits/main/status`, () =>
    HttpResponse.json({ message: 'no' }, { status, headers }),
  );
}

/** A host that takes the request and never answers. */
export function headHangs() {
  return http.get(`${API}/commits/main/status`, async () => {
    await delay('infinite');
    return HttpResponse.error();
  });
}

/** Answers with an archive of these entries. */
export function archive(entries: TarEntry[]) {
  return archiveOf(tarball(entries));
}

/** Answers with these bytes as the archive. */
export function archiveOf(body: BodyInit) {
  return http.get(`${API}/tarball/:sha`, () => new HttpResponse(body));
}
