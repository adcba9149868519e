import { manifestsOf } from '../knowledge/dependencies';
import type { Instruction } from '../dockerfile';
import type { ContainerModel, Stage } from '../model';
import type { ContainerCheck } from './ContainerCheck';
import { judge, type Say } from './judge';
import { mounts } from './mounts';

export const cacheOrder: ContainerCheck = {
  id: 'cache-order',
  title: 'All files copied before the dependencies are installed',
  practice: 'cache-order',
  severity: 'medium',
  rationale: 'Every change of any file makes the install run anew, though the dependencies did not change.',
  remedy: 'Copy the manifests alone, install, and copy the rest after that: `COPY package*.json ./`, `RUN npm ci`, `COPY . .`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM node:22-slim\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n' } },
      { files: { Dockerfile: 'FROM golang:1.23\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go mod download && go build ./...\n' } },
      { files: { Dockerfile: 'FROM node:22-slim\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci\n' } },
      { files: { Dockerfile: 'FROM node:22-slim\nCOPY src/ ./src/\nCOPY package.json ./\nRUN npm ci\n' } },
    ],
    fail: [
      { files: { Dockerfile: 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nENV A=1\nRUN npm ci\n', 'package.json': '{}' }, lines: [3] },
      { files: { 'app/Dockerfile': 'FROM python:3.12-slim AS base\nADD ./ /app\nFROM base\nRUN cd /app && \\\n  pip install -r requirements.txt\n', 'app/requirements.txt': '' }, lines: [2] },
      { files: { Dockerfile: 'FROM node:22-slim\nCOPY web /web\nRUN cd /web && yarn --frozen-lockfile\n', 'web/package.json': '{}', 'a.js': '' }, lines: [2] },
    ],
  },
  run: model =>
    judge(model, 'No RUN installs dependencies from a manifest.', ({ stages, path }, say) => {
      // A stage without children is judged with what it builds on.
      const parents = new Set(stages.map(({ base }) => base.kind === 'stage' && base.stage));
      for (const stage of stages) {
        if (!parents.has(stage)) judgeStage(model, path, stage, say);
      }
    }),
};

function judgeStage(model: ContainerModel, path: string, stage: Stage, say: Say): void {
  let broad: Instruction | undefined;
  const installed = new Set<string>();
  for (const { instructions, scripts } of stage.chain.slice(-20)) {
    const byRun = new Map(scripts.map(script => [script.instruction, script]));
    for (const instruction of instructions) {
      if (!broad && copiesManifests(model, path, instruction)) broad = instruction;
      const script = byRun.get(instruction);
      if (!script) continue;
      if (script.unread) say.unknown(script.unread);
      for (const command of script.commands) {
        const dependencies = manifestsOf(command);
        if (!dependencies) continue;
        const cached = mounts(instruction, 'cache') || mounts(instruction, 'bind');
        const again = installed.has(dependencies.tool);
        installed.add(dependencies.tool);
        if (!broad || cached || again || !isPresent(model, dependencies.manifest)) say.pass();
        else {
          const line = `line ${instruction.line}`;
          say.fail(broad, `A change of any file copied here installs the dependencies anew (${dependencies.tool} in ${line})`, { until: command });
        }
      }
    }
  }
}

/** Whether a COPY brings the manifests together with the code: the whole context, or a folder of it. */
function copiesManifests({ paths }: ContainerModel, path: string, instruction: Instruction): boolean {
  const { name, args } = instruction;
  if (name !== 'copy' && name !== 'add') return false;
  if (instruction.flag('from') !== undefined || instruction.heredocs.length) return false;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return args.slice(0, -1).some(({ text }) => {
    const source = text.replace(/^["']|["']$/g, '').replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
    if (source === '' || source === '.' || source === '*') return true;
    return paths.some(file => [folder, ''].some(root => MANIFEST.test(file) && inFolder(file, `${root}${source}/`)));
  });
}

const MANIFEST =
  /(?:^|\/)(?:package\.json|requirements[^/]*\.txt|pyproject\.toml|Pipfile|Gemfile|composer\.json|go\.mod|pom\.xml|Cargo\.toml|mix\.exs|[^/]+\.(?:cs|fs)proj|[^/]+\.sln)$/;

function inFolder(file: string, folder: string): boolean {
  return file.startsWith(folder) && !file.slice(folder.length).includes('/');
}

// In a project of one file nothing is known of the context, and the install itself shows that the manifest is there.
function isPresent({ paths, incomplete }: ContainerModel, manifest: RegExp): boolean {
  if (incomplete || paths.length < 2) return true;
  return paths.some(file => manifest.test(file.slice(file.lastIndexOf('/') + 1)));
}
