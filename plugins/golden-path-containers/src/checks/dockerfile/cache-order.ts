import type { Fix } from 'backstage-plugin-golden-path-common';
import { manifestsOf } from '../../knowledge/dependencies';
import type { Instruction } from '../../dockerfile';
import type { Stage } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge, type Say } from '../judge';
import { Manifests } from './manifestCopies';
import { mounts } from './mounts';
import { manifestsFirst } from './fix/manifestsFirst';

export const cacheOrder: ContainerCheck = {
  id: 'cache-order',
  title: 'All files copied before the dependencies are installed',
  practice: 'cache-order',
  severity: 'medium',
  rationale:
    'Every change of any file makes the install run anew, though the dependencies did not change.',
  remedy:
    'Copy the manifests alone, install, and copy the rest after that: `COPY package*.json ./`, `RUN npm ci`, `COPY . .`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM golang:1.23\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go mod download && go build ./...\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY src/ ./src/\nCOPY package.json ./\nRUN npm ci\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nENV A=1\nRUN npm ci\n',
          'package.json': '{}',
        },
        lines: [3],
      },
      {
        files: {
          'app/Dockerfile':
            'FROM python:3.12-slim AS base\nADD ./ /app\nFROM base\nRUN cd /app && \\\n  pip install -r requirements.txt\n',
          'app/requirements.txt': '',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY web /web\nRUN cd /web && yarn --frozen-lockfile\n',
          'web/package.json': '{}',
          'a.js': '',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN installs dependencies from a manifest.',
      (build, say) => {
        const { stages } = build;
        const manifests = new Manifests(model, build);
        // A stage that others build on is judged with them.
        const parents = new Set(
          stages.map(({ base }) => base.kind === 'stage' && base.stage),
        );
        for (const stage of stages) {
          if (parents.has(stage)) continue;
          const propose: Propose = place => manifestsFirst(model, build, place);
          judgeStage(manifests, stage, say, propose);
        }
      },
    ),
};

type Propose = (place: Parameters<typeof manifestsFirst>[2]) => Fix | undefined;

function judgeStage(
  manifests: Manifests,
  { chain }: Stage,
  say: Say,
  propose: Propose,
): void {
  let broad: Instruction | undefined;
  const installed = new Set<string>();
  for (const stage of chain) {
    const { instructions, scripts } = stage;
    let next = 0;
    for (const instruction of instructions) {
      if (!broad && manifests.comeWith(instruction)) broad = instruction;
      if (scripts[next]?.instruction !== instruction) continue;
      const script = scripts[next++];
      if (script.unread) say.unknown(script.unread);
      for (const command of script.commands) {
        const dependencies = manifestsOf(command);
        if (!dependencies) continue;
        const { tool, manifest } = dependencies;
        const cached =
          mounts(instruction, 'cache') || mounts(instruction, 'bind');
        const again = installed.has(tool);
        installed.add(tool);
        if (!broad || cached || again || !manifests.include(manifest)) {
          say.pass();
        } else {
          const where = `${tool} in line ${instruction.line}`;
          const message = `A change of any file copied here installs the dependencies anew (${where})`;
          const copy = broad;
          say.fail(copy, message, {
            until: command,
            fix: () => propose({ stage, copy, script, install: command, tool }),
          });
        }
      }
    }
  }
}
