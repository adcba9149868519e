import { manifestsOf } from '../../knowledge/dependencies';
import type { ContainerCheck } from '../ContainerCheck';
import { cacheMounted } from './fix/cacheMounted';
import { judge } from '../judge';
import { mounts } from './mounts';
import { allScripts } from './shipped';

export const cacheMountMissing: ContainerCheck = {
  id: 'cache-mount-missing',
  title: 'Dependencies installed without a cache mount',
  practice: 'fast-build',
  severity: 'info',
  rationale:
    'When one dependency changes all are downloaded again; a cache mount keeps them between builds and out of the image.',
  remedy:
    'Mount the cache of the tool: `RUN --mount=type=cache,target=/root/.npm npm ci`, `/root/.cache/pip`, `/go/pkg/mod`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY package*.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM golang:1.23\nCOPY go.mod ./\nRUN --mount=target=/x --mount=target=/go/pkg/mod,type=cache go mod download\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nCOPY requirements.txt ./\nRUN ls && \\\n  pip install --no-cache-dir -r requirements.txt\n',
        },
        lines: [4],
      },
      {
        files: {
          Dockerfile:
            'FROM golang:1.23\nCOPY go.mod ./\nRUN go mod download\nCOPY . .\nRUN go build -o /app\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN installs dependencies from a manifest.',
      (build, say) => {
        for (const { script, stage } of allScripts(build, say)) {
          for (const command of script.commands) {
            const dependencies = manifestsOf(command);
            if (!dependencies) continue;
            if (mounts(script.instruction, 'cache')) say.pass();
            else
              say.fail(
                command,
                `${dependencies.tool.slice(
                  0,
                  80,
                )} downloads everything anew when one dependency changes`,
                {
                  fix: () =>
                    cacheMounted(build, stage, script, dependencies.tool),
                },
              );
          }
        }
      },
    ),
};
