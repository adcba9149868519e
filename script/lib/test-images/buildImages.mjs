// Images that are really built, from nothing but a small static program, and pushed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the wasteful image writes and removes. */
export const WASTE = 5 * 1024 * 1024;
export const SECRET = 'build-arg-s3cret-value';

/** A program that writes and removes files, so that RUN needs no shell in the image. */
const PROGRAM = `
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
int main(int count, char **words) {
  if (count > 3 && !strcmp(words[1], "write")) {
    FILE *file = fopen(words[2], "wb");
    for (long left = atol(words[3]); left > 0; left--) putc(rand(), file);
    return fclose(file);
  }
  if (count > 2 && !strcmp(words[1], "remove")) return unlink(words[2]);
  if (count > 2 && !strcmp(words[1], "setuid")) return chmod(words[2], 04755);
  puts("ran");
  return 0;
}
`;

const IMAGES = {
  single: {
    Dockerfile: `FROM scratch
COPY program /program
LABEL org.opencontainers.image.version=1.0.0
ENV MODE=test
EXPOSE 8080
USER 65532:65532
ENTRYPOINT ["/program"]
CMD ["serve"]
`,
  },
  wasteful: {
    Dockerfile: `FROM scratch
COPY program /program
RUN ["/program", "write", "/big", "${WASTE}"]
RUN ["/program", "remove", "/big"]
USER 65532
ENTRYPOINT ["/program"]
`,
  },
  root: {
    Dockerfile: `FROM scratch
COPY program /program
COPY lists /var/lib/apt/lists
RUN ["/program", "setuid", "/program"]
CMD ["/program"]
`,
    'lists/deb.example.com_Packages': 'x'.repeat(400_000),
  },
  secret: {
    Dockerfile: `FROM scratch
ARG NPM_TOKEN
COPY program /program
COPY npmrc /root/.npmrc
RUN ["/program"]
RUN ["/program", "remove", "/root/.npmrc"]
USER 65532
ENTRYPOINT ["/program"]
`,
    npmrc: '//registry.npmjs.org/:_authToken=npm_0123456789abcdef\n',
  },
};

/** Builds all images in the storage of the builder; returns the size of the program. */
export function buildImages(builder, folder) {
  const source = join(folder, 'program.c');
  const program = join(folder, 'program');
  writeFileSync(source, PROGRAM);
  execFileSync('cc', ['-static', '-Os', '-s', '-o', program, source]);
  for (const [name, files] of Object.entries(IMAGES)) {
    const context = join(folder, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(context, path)), { recursive: true });
      writeFileSync(join(context, path), text);
    }
    execFileSync('cp', [program, context]);
    const secret = name === 'secret' ? `NPM_TOKEN=${SECRET}` : 'UNUSED=';
    builder.do(
      ...['bud', '--layers', '--format', 'oci', '-t', local(name)],
      ...['--build-arg', secret, context],
    );
  }
  builder.do(
    ...['bud', '--platform', 'linux/amd64,linux/arm64'],
    ...['--manifest', local('multi'), join(folder, 'single')],
  );
  return statSync(program).size;
}

/** Pushes an image that was built to a registry. */
export function push(builder, name, reference, ...more) {
  builder.do(
    ...['push', '--tls-verify=false', ...more],
    ...[local(name), `docker://${reference}`],
  );
}

/** Pushes the index with its images. */
export function pushIndex(builder, reference) {
  builder.do(
    ...['manifest', 'push', '--all', '--tls-verify=false'],
    ...[local('multi'), `docker://${reference}`],
  );
}

function local(name) {
  return `localhost/golden-path-${name}`;
}
