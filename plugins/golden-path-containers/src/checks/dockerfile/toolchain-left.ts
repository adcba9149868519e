import { isBuildTool } from '../../knowledge/buildTools';
import { toolchainOf } from '../../knowledge/images';
import { packageName } from '../../knowledge/packageManagers';
import { callsOf } from '../../knowledge/scriptCalls';
import type { Build, Script } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge, type Say } from '../judge';
import { shippedScripts } from './shipped';
import { runtimeStage } from './fix/runtimeStage';

export const toolchainLeft: ContainerCheck = {
  id: 'toolchain-left',
  title: 'Build tools in the final image',
  practice: 'multi-stage',
  severity: 'high',
  rationale:
    'Compilers, headers and SDKs make the image heavy and hand an attacker the tools to go on.',
  remedy:
    'Build in a stage of its own and `COPY --from` the artefact into a runtime image; or remove the tools in the RUN that installs them.',
  fixable: true,
  equivalents: [{ tool: 'dockle', id: 'CIS-DI-0003', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM golang:1.23 AS build\nRUN go build -o /app\nFROM alpine:3.20\nCOPY --from=build /app /\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM python:3.12-alpine\nRUN apk add --no-cache --virtual .deps gcc musl-dev && pip install x && apk del .deps\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && apt-get install -y ca-certificates make-guile- git\n',
        },
      },
      {
        files: { Dockerfile: 'FROM eclipse-temurin:21-jre\nCOPY app.jar /\n' },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM golang:1.23\nRUN go build -o /app\nCMD ["/app"]\n',
        },
        lines: [1],
      },
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim AS base\nRUN apt-get update && \\\n  # for the wheels\n  apt-get install -y gcc libpq-dev=15.*\nFROM base\nRUN apt-get purge -y gcc\n',
        },
        lines: [4],
      },
      {
        files: {
          Dockerfile:
            'FROM maven:3.9-eclipse-temurin-21 AS build\nRUN mvn package\nFROM eclipse-temurin:21\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a FROM.', (build, say) => {
      const { final } = build;
      if (!final || final.root.kind === 'none') return;
      if (final.root.kind === 'unknown') say.unknown(final.root.reason);
      const toolchain =
        final.root.kind === 'image' && toolchainOf(final.root.image);
      if (toolchain) {
        say.fail(
          final.chain[0].from!,
          `The final image is built on ${toolchain}`,
          { fix: () => runtimeStage(build, final) },
        );
      } else say.pass();
      judgePackages(build, say);
    }),
};

function judgePackages(build: Build, say: Say): void {
  for (const { script } of shippedScripts(build, say)) {
    for (const { span, tools } of toolsKept(script)) {
      const more = tools.length > 3 ? ` and ${tools.length - 3} more` : '';
      say.fail(
        span,
        `Build tools stay in the image: ${tools.slice(0, 3).join(', ')}${more}`,
      );
    }
  }
}

function toolsKept(script: Script) {
  const { calls, managers } = callsOf(script);
  if (!managers.size) return [];
  const lastRemoval = calls.findLastIndex(call => call?.action === 'remove');
  return calls.flatMap((call, i) => {
    if (i <= lastRemoval) return [];
    const span = script.commands[i];
    const fromSystem =
      call && call.action === 'install' && isSystem(call.manager);
    const tools = fromSystem
      ? call.operands.map(packageName).filter(isBuildTool)
      : [];
    return tools.length ? [{ span, tools }] : [];
  });
}

function isSystem(manager: string): boolean {
  return !['pip', 'npm', 'yarn'].includes(manager);
}
