import type { ImageConfig } from 'backstage-plugin-golden-path-common';
import { holdsSecret } from '../../knowledge/secretArguments';
import { secretIn } from '../../knowledge/secretForms';
import type { ContainerCheck } from '../ContainerCheck';
import { judgePlatforms } from '../judgeImages';
import { buildArguments } from './buildArguments';
import { imageExample } from './imageExample';

const MOST_CHARACTERS = 100_000;

export const imageSecrets: ContainerCheck = {
  id: 'image-secrets',
  title: 'Secret in the published image',
  practice: 'build-secrets',
  severity: 'critical',
  rationale:
    'Configuration, history and every layer are read by whoever can pull the image, also what a later layer removes.',
  remedy:
    'Revoke the secret, build anew with a secret mount (`RUN --mount=type=secret,id=token …`), and delete the published image.',
  fixable: false,
  equivalents: [{ tool: 'dockle', id: 'CIS-DI-0010', relation: 'looser' }],
  examples: {
    pass: [
      imageExample([
        {
          config: {
            env: ['PATH=/usr/bin', 'TOKEN_FILE=/run/secrets/token', 'KEY='],
            history: [
              { createdBy: 'ARG NPM_TOKEN', empty: true },
              { createdBy: 'RUN |1 VERSION=1.2 /bin/sh -c make', empty: false },
            ],
          },
        },
      ]),
      imageExample([{ contents: {} }]),
    ],
    fail: [
      {
        ...imageExample([
          {
            config: {
              env: ['DB_PASSWORD=hunter2'],
              labels: { build: 'AKIAABCDEFGHIJKLMNOP' },
              history: [
                {
                  createdBy: '|2 V=1 NPM_TOKEN=abc123def /bin/sh -c npm ci',
                  empty: false,
                },
                {
                  createdBy:
                    'RUN /bin/sh -c git clone https://bot:s3cr3tpass@example.com/x',
                  empty: false,
                },
              ],
            },
          },
        ]),
        lines: [1, 1, 1, 1],
      },
      {
        ...imageExample([
          {
            contents: {
              secrets: [
                { path: 'app/.env', size: 20, layer: 2, removed: false },
                { path: 'root/.npmrc', size: 90, layer: 1, removed: true },
              ],
            },
          },
        ]),
        lines: [1, 1],
      },
    ],
  },
  run: model =>
    judgePlatforms(model, 'No image was read.', (platform, say) => {
      say.pass();
      const { config, contents, contentsUnread } = platform;
      for (const message of secretsOf(config)) say.fail(message, platform);
      for (const { path, removed } of contents?.secrets ?? []) {
        const still = removed
          ? ' still lies in its layer, though a later one removes it'
          : ' lies in the image';
        say.fail(`/${path} holds a secret and${still}`, platform);
      }
      if (contentsUnread) say.unknown(contentsUnread);
    }),
};

/** What the configuration gives away, without the values. */
function secretsOf({ env, labels, history }: ImageConfig): string[] {
  const found = new Set<string>();
  for (const assignment of env) {
    const equals = assignment.indexOf('=');
    const name = assignment.slice(0, Math.max(0, equals));
    const value = assignment.slice(equals + 1);
    const kind = secretIn(value.slice(0, MOST_CHARACTERS));
    if (holdsSecret({ name, value }))
      found.add(`The variable ${short(name)} holds a secret`);
    else if (kind) found.add(`The variable ${short(name)} holds ${kind}`);
  }
  for (const [name, value] of Object.entries(labels)) {
    const kind = secretIn(value.slice(0, MOST_CHARACTERS));
    if (kind) found.add(`The label ${short(name)} holds ${kind}`);
  }
  for (const { createdBy } of history) {
    const step = createdBy.slice(0, MOST_CHARACTERS);
    const names = buildArguments(step)
      .filter(holdsSecret)
      .map(({ name }) => name)
      // What a variable holds was told above.
      .filter(name => !env.some(one => one.startsWith(`${name}=`)));
    for (const name of names)
      found.add(`The history shows the value of ${short(name)}`);
    const told =
      names.length > 0 || /^(?:\/bin\/sh -c #\(nop\) )?ENV /.test(step);
    const kind = told ? undefined : secretIn(step);
    if (kind) found.add(`The history shows ${kind}`);
  }
  return [...found];
}

function short(name: string): string {
  return name.slice(0, 80);
}
