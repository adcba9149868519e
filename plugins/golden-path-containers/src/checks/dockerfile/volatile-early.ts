import type { Fix } from 'backstage-plugin-golden-path-common';
import { manifestsOf } from '../../knowledge/dependencies';
import { packageCall } from '../../knowledge/packageManagers';
import { assignments, type Build, type Script } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed, type Placed } from './placed';
import { volatileMoved } from './fix/volatileMoved';

/** Names of what differs in every build. */
const VOLATILE =
  /(?:^|_)(?:COMMIT|COMMIT_?(?:SHA|HASH|ID|DATE)|(?:GIT|VCS)_?(?:SHA|HASH|REF|REV|REVISION|DESCRIBE)|REVISION|BUILD_?(?:DATE|TIME|TIMESTAMP|NUMBER|NUM|ID)|TIMESTAMP|SHORT_SHA)$/i;
/** More are not looked at. */
const MOST_RUNS = 200;

export const volatileEarly: ContainerCheck = {
  id: 'volatile-early',
  title: 'Changing argument above costly steps',
  practice: 'fast-build',
  severity: 'low',
  rationale:
    'A commit or a date differs in every build, and each RUN below its ARG or ENV is then built again.',
  remedy:
    'Move the ARG or ENV below the installs, next to the instruction that uses it.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY package*.json ./\nRUN npm ci\nARG GIT_SHA\nENV GIT_SHA=$GIT_SHA\n',
        },
      },
      {
        files: {
          Dockerfile:
            'ARG BUILD_DATE\nFROM debian:12-slim\nLABEL created=$BUILD_DATE\nARG GIT_VERSION=2\nRUN apt-get update && apt-get install -y git=$GIT_VERSION\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nARG GIT_COMMIT\nARG A \\\n BUILD_DATE=now\nCOPY package*.json ./\nRUN npm ci\n',
        },
        lines: [2, 4],
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim AS base\nENV VCS_REF=abc\nFROM base\nRUN apt-get update && apt-get install -y git\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No RUN installs anything.', (build, say) => {
      const costly = costlyRuns(build.stages.flatMap(({ scripts }) => scripts));
      const all = placed(build);
      const runs = all
        .filter(({ instruction }) => costly.has(instruction))
        .slice(0, MOST_RUNS);
      if (runs.length) say.pass();
      for (const item of all) {
        const { instruction, stage, index } = item;
        if (
          !stage ||
          (instruction.name !== 'arg' && instruction.name !== 'env')
        )
          continue;
        for (const { name, start } of assignments(instruction)) {
          if (!VOLATILE.test(name)) continue;
          const after = runs.find(
            run =>
              run.index > index &&
              // An ARG ends with its stage; an ENV goes on in what builds on it.
              (instruction.name === 'arg'
                ? run.stage === stage
                : run.stage?.chain.includes(stage)) &&
              !run.instruction.body.includes(name),
          );
          if (after)
            say.fail(
              { start, end: start + 1 },
              `Every new ${name.slice(0, 80)} runs the install in line ${
                after.instruction.line
              } again`,
              { fix: () => moved(build, item, runs) },
            );
        }
      }
    }),
};

/** Moves the whole instruction, where all that it sets differs in every build. */
function moved(build: Build, item: Placed, runs: Placed[]): Fix | undefined {
  const names = assignments(item.instruction).map(({ name }) => name);
  return names.every(name => VOLATILE.test(name))
    ? volatileMoved(build, item, names, runs)
    : undefined;
}

/** The RUN instructions that install packages or dependencies. */
function costlyRuns(scripts: Script[]) {
  return new Set(
    scripts
      .filter(({ commands }) =>
        commands.some(
          command =>
            packageCall(command)?.action === 'install' || manifestsOf(command),
        ),
      )
      .map(({ instruction }) => instruction),
  );
}
