import { cleanPath, contextOf } from '../../context';
import { holdsNpmToken } from '../../knowledge/secretFiles';
import type { Build, ContainerModel } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { fileMounted } from './fix/fileMounted';
import { judge } from '../judge';

const SECRET_FILE =
  /(?:^|\/)(?:\.env(?:\.(?:local|production|prod|development|dev|staging|test))?|\.npmrc|\.netrc|\.pypirc|\.git-credentials|\.htpasswd|\.pgpass|\.dockercfg|\.docker\/config\.json|\.aws(?:\/credentials)?|\.ssh(?:\/(?!known_hosts|config|authorized_keys)[^/]*)?|\.kube(?:\/config)?|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]+\.(?:p12|pfx|keystore|jks)|[^/]*(?:private|secret)[^/]*\.(?:key|pem)|[^/]+\.tfstate|credentials\.json|service[-_]?account[^/]*\.json)$/i;

/** Of a path, only the end is looked at. */
const LONGEST = 200;

export const secretFileCopied: ContainerCheck = {
  id: 'secret-file-copied',
  title: 'Secret file copied into the image',
  practice: 'build-secrets',
  severity: 'critical',
  rationale:
    'A copied file stays in its layer even if a later instruction deletes it; everyone who can pull the image can read it.',
  remedy:
    'Mount it for the one command that needs it: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`, and list it in `.dockerignore`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nCOPY .env.example .env.sample config.env ./\nCOPY id_rsa.pub known_hosts ca.pem /etc/\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nFROM alpine:3.20\nCOPY --from=a /root/.aws /tmp/\nCOPY src .env.d/ ./\n',
        },
      },
      {
        files: {
          'api/Dockerfile':
            'FROM node:22-slim\nCOPY package.json ./.npmrc ./\nCOPY conf/.env /app/\n',
          'api/.dockerignore': '**/.env\n',
          'api/.npmrc':
            'registry=https://npm.example.com/\n//npm.example.com/:_authToken=${NPM_TOKEN}\n',
          'api/package.json': '',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY package.json .npmrc ./\nRUN npm ci && rm .npmrc\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nCOPY ["./.env", "/app/"]\nADD --chown=1000 keys/id_ed25519 /root/.ssh/\nCOPY .ssh/ /root/.ssh\n',
        },
        lines: [2, 3, 4],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile copies files.', (build, say) => {
      for (const stage of build.stages) {
        const { instructions } = stage;
        for (const instruction of instructions) {
          if (instruction.name !== 'copy' && instruction.name !== 'add')
            continue;
          say.pass();
          if (instruction.flag('from') !== undefined) continue;
          const secret = instruction.args
            .slice(0, -1)
            .map(({ text }) =>
              text
                .slice(-LONGEST)
                .replace(/^["']|["']$/g, '')
                .replace(/\/$/, ''),
            )
            .find(
              path => SECRET_FILE.test(path) && !isHarmless(model, build, path),
            );
          if (secret)
            say.fail(
              instruction,
              `${secret.slice(0, 80)} becomes part of the image`,
              { fix: () => fileMounted(build, stage, instruction, secret) },
            );
        }
      }
    }),
};

/** Whether it never reaches the build, or is a file of the project that holds no secret. */
function isHarmless(
  model: ContainerModel,
  build: Build,
  written: string,
): boolean {
  const told = contextOf(model, build);
  if (!told.known || told.context.unread) return false;
  const { context } = told;
  const path = cleanPath(`/${written}`).slice(1);
  if (context.excludes(path)) return !context.unread;
  const text = model.texts.get(context.outside(path));
  return /(?:^|\/)\.npmrc$/.test(path) && text !== undefined
    ? !holdsNpmToken(text)
    : false;
}
