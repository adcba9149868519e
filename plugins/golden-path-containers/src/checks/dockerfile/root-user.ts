import { isLambdaBase } from '../../knowledge/images';
import { userOf } from '../../knowledge/users';
import type { Build, Stage } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge, type Say } from '../judge';
import { lastUser, userName } from './lastUser';
import { userNamed } from './fix/ownUser';

export const rootUser: ContainerCheck = {
  id: 'root-user',
  title: 'Container that runs as root',
  practice: 'non-root-user',
  severity: 'high',
  rationale:
    'Whoever breaks into a program that runs as root owns the container, and with one more mistake the host.',
  remedy:
    'Name a user of its own before the ENTRYPOINT, by number so that it can be verified: `USER 65532:65532`.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3002', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0002', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_DOCKER_3', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_DOCKER_8', relation: 'looser' },
    { tool: 'dockle', id: 'CIS-DI-0001', relation: 'looser' },
    { tool: 'kics', id: 'Missing User Instruction', relation: 'looser' },
    { tool: 'kics', id: "Last User Is 'root'", relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nUSER root\nRUN apk add --no-cache git\nUSER 1000\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim AS base\nUSER node\nFROM base\nCMD ["node", "a.js"]\n',
        },
      },
      { files: { Dockerfile: 'FROM gcr.io/distroless/static:nonroot\n' } },
      {
        files: {
          Dockerfile:
            'FROM postgres:17\nCOPY init.sql /docker-entrypoint-initdb.d/\n',
        },
      },
      { files: { Dockerfile: 'FROM alpine:3.20\nARG U=app\nUSER ${U}:0\n' } },
    ],
    fail: [
      { files: { Dockerfile: 'FROM alpine:3.20\nCMD ["sh"]\n' }, lines: [1] },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim AS build\nUSER 1000\nFROM debian:12-slim\nCOPY --from=build /a /a\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nUSER node\nENV U=root\nUSER $U:root\n',
        },
        lines: [4],
      },
      {
        files: {
          Dockerfile: 'FROM scratch\nCOPY app /\nENTRYPOINT ["/app"]\n',
        },
        lines: [1],
      },
      {
        files: {
          Dockerfile: 'FROM postgres:17\nUSER 0:0\nENTRYPOINT ["/own"]\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No Dockerfile yields an image whose user is its own choice.',
      (build, say) => {
        const { final } = build;
        if (!final || choosesNoUser(final)) return;
        const last = lastUser(build);
        if (!last) {
          judgeBase(build, final, say);
          return;
        }
        const { instruction, stage, index } = last;
        const expanded = stage!.scope.expand(instruction.body, index);
        if (!expanded.known) say.unknown(expanded.reason);
        else if (/^(?:root|0*)$/.test(userName(expanded.value)))
          say.fail(instruction, 'The last USER is root', {
            fix: () => userNamed(build, final),
          });
        else say.pass();
      },
    ),
};

/** Lambda gives every image a user of its own, Windows has no root; scratch with nothing to start only carries files. */
function choosesNoUser({ root, chain, windows }: Stage): boolean {
  if (windows) return true;
  if (root.kind === 'image') return isLambdaBase(root.image);
  return (
    root.kind === 'none' ||
    (root.kind === 'scratch' && !chain.some(startsSomething))
  );
}

function startsSomething(stage: Stage): boolean {
  return stage.all('cmd').length + stage.all('entrypoint').length > 0;
}

function judgeBase(build: Build, final: Stage, say: Say): void {
  const { root, chain } = final;
  if (root.kind === 'unknown') say.unknown(root.reason);
  if (root.kind === 'scratch')
    say.fail(final.from!, 'No USER is named, so the program runs as root', {
      fix: () => userNamed(build, final),
    });
  if (root.kind !== 'image') return;
  const user = userOf(root.image);
  const drops =
    user === 'dropping' && !chain.some(stage => stage.all('entrypoint').length);
  if (user === 'other' || drops) say.pass();
  else if (user)
    say.fail(
      final.from!,
      `No USER is named, and ${root.image.text} starts as root`,
      { fix: () => userNamed(build, final) },
    );
  else say.unknown(`It is not known which user ${root.image.text} starts as`);
}
