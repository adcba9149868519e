import { holdsSecret } from '../../knowledge/secretArguments';
import { assignments } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { secretMounted } from './fix/secretMounted';

export const secretArgEnv: ContainerCheck = {
  id: 'secret-arg-env',
  title: 'Secret in ARG or ENV',
  practice: 'build-secrets',
  severity: 'critical',
  rationale:
    'Arguments and variables stay in the image history and configuration, where everyone who can pull the image reads them.',
  remedy:
    'Mount it for the one command that needs it: `RUN --mount=type=secret,id=token,env=TOKEN …`, built with `--secret id=token`. What the program needs is given when it starts.',
  fixable: true,
  equivalents: [
    { tool: 'buildkit', id: 'SecretsUsedInArgOrEnv', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3064', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0031', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nARG VERSION=1\nENV PUBLIC_KEY=abc MONKEY=1 DB_PASSWORD_FILE=/run/secrets/db\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nENV GPG_KEY 7169605F62C751356D054A26A821E680E5FA6305\nENV AUTH=true TOKEN_TTL=3600 SSL_KEY=/etc/ssl/key.pem\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nENV NODE_ENV=production\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci\n',
        },
      },
    ],
    fail: [
      {
        files: { Dockerfile: 'FROM node:22-slim\nARG NPM_TOKEN\n' },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nARG NPM_TOKEN\nCOPY package*.json .npmrc.sample ./\nRUN echo "//r/:_authToken=${NPM_TOKEN}" > .npmrc && npm ci && rm .npmrc\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'ARG api_key=x\nFROM alpine:3.20\nENV A=1 \\\n  DB_PASSWORD="hunter2"\nENV AWS_SECRET_ACCESS_KEY abc\n',
        },
        lines: [1, 4, 5],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has an ARG or ENV.', (build, say) => {
      for (const instruction of build.dockerfile.instructions) {
        if (instruction.name !== 'arg' && instruction.name !== 'env') continue;
        say.pass();
        for (const assignment of assignments(instruction)) {
          if (!holdsSecret(assignment)) continue;
          const { name, start } = assignment;
          const where = instruction.name.toUpperCase();
          const message = `${where} ${name.slice(
            0,
            80,
          )} stays readable in the image`;
          say.fail({ start, end: start + 1 }, message, {
            fix: () => secretMounted(build, instruction),
          });
        }
      }
    }),
};
