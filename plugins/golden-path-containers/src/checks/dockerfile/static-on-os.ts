import { isForStaticBinaries, isLambdaBase } from '../../knowledge/images';
import { packageCall, packageName } from '../../knowledge/packageManagers';
import {
  assignments,
  officialName,
  type Build,
  type ShellCommand,
  type Stage,
} from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { staticBase } from './fix/staticBase';

/** What a static binary may need from packages; scratch can take it by COPY. */
const COPYABLE = new Set(['ca-certificates', 'tzdata']);

export const staticOnOs: ContainerCheck = {
  id: 'static-on-os',
  title: 'Static binary on an operating system',
  practice: 'scratch-static',
  severity: 'low',
  rationale:
    'A static binary needs nothing of the system below it; each package there is only something to patch.',
  remedy:
    'End with `FROM scratch`, or `gcr.io/distroless/static` where CA certificates, time zones or a user are needed.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM golang:1.23 AS build\nRUN CGO_ENABLED=0 go build -o /app\nFROM scratch\nCOPY --from=build /app /\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM rust:1.82-alpine AS build\nRUN cargo build --release\nFROM gcr.io/distroless/static-debian12\nCOPY --from=build /app /\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM golang:1.23 AS build\nRUN CGO_ENABLED=0 go build -o /app\nFROM registry.example.com/gcr/distroless/static-debian12\nCOPY --from=build /app /\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM golang:1.23 AS build\nRUN CGO_ENABLED=0 go build -o /app\nFROM public.ecr.aws/lambda/provided:al2023\nCOPY --from=build /app /var/runtime/bootstrap\n',
          'image/Dockerfile':
            'FROM golang:1.23 AS build\nRUN CGO_ENABLED=0 go build -o /app\nFROM scratch\nCOPY --from=build /app /\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM golang:1.23 AS build\nENV CGO_ENABLED=0\nRUN go build -o /app\n\nFROM alpine:3.20\nRUN apk add --no-cache ca-certificates\nCOPY --from=build /app /\n',
        },
        lines: [5],
      },
      {
        files: {
          Dockerfile:
            'FROM rust:1.82 AS build\nRUN cargo build --release --target x86_64-unknown-linux-musl\nFROM debian:12-slim\nCOPY --from=0 /app /\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No Dockerfile builds a static binary into its image.',
      (build, say) => {
        const { final } = build;
        // There is no scratch for Windows.
        if (!final || final.windows) return;
        if (!sources(build, final).some(buildsStatic)) return;
        const { root } = final;
        if (root.kind === 'unknown') say.unknown(root.reason);
        if (root.kind === 'scratch') say.pass();
        // Lambda's image brings what starts the function there: that practice goes before this one.
        if (root.kind !== 'image' || isLambdaBase(root.image)) return;
        // Lambda starts a static binary from a base of its own: that is another practice.
        if (isLambdaBase(root.image)) return;
        if (isForStaticBinaries(root.image)) say.pass();
        else if (!needsSystem(final)) {
          say.fail(final.from!, `A static binary ships on ${root.image.text}`, {
            fix: () => staticBase(build, final),
          });
        }
      },
    ),
};

/** The stages whose files the final stage takes, or the chain of the final stage itself. */
function sources(build: Build, final: Stage): Stage[] {
  const copied = final.all('copy').flatMap(copy => {
    const stage = build.stageNamed(copy.flag('from') ?? '');
    return stage ? stage.chain : [];
  });
  return [...copied, ...final.chain];
}

/** What a stage installs or runs may be the reason for its system. */
function needsSystem(stage: Stage): boolean {
  return stage.scripts.some(({ commands, unread, foreign }) => {
    if (unread ?? foreign) return true;
    return commands.some(command => {
      const call = packageCall(command);
      return (
        call?.action === 'install' &&
        !call.operands.every(name => COPYABLE.has(packageName(name)))
      );
    });
  });
}

function buildsStatic(stage: Stage): boolean {
  return stage.scripts.some(({ commands }) =>
    commands.some(command =>
      command.name === 'go'
        ? isStaticGo(stage, command)
        : command.name === 'cargo' && isStaticRust(stage, command),
    ),
  );
}

function isStaticGo(stage: Stage, command: ShellCommand): boolean {
  const { args, assignments: own } = command;
  if (args[0] !== 'build' && args[0] !== 'install') return false;
  const here = own.some(
    ({ name, value }) => name === 'CGO_ENABLED' && value === '0',
  );
  return (
    here ||
    args.some(arg => /-extldflags.*-static/.test(arg)) ||
    setsNoCgo(stage)
  );
}

function isStaticRust({ root }: Stage, { args }: ShellCommand): boolean {
  if (!['build', 'install', 'zigbuild'].includes(args[0])) return false;
  const onMusl =
    root.kind === 'image' &&
    officialName(root.image) === 'rust' &&
    /alpine/.test(root.image.tag ?? '');
  return onMusl || args.some(arg => arg.includes('-linux-musl'));
}

function setsNoCgo(stage: Stage): boolean {
  const inEnv = stage.chain
    .flatMap(({ instructions }) => instructions)
    .filter(({ name }) => name === 'env' || name === 'arg')
    .flatMap(assignments)
    .some(
      ({ name, value }) =>
        name === 'CGO_ENABLED' && /^["']?0["']?$/.test(value ?? ''),
    );
  const exported = stage.scripts.some(({ commands }) =>
    commands.some(
      ({ name, args }) => name === 'export' && args.includes('CGO_ENABLED=0'),
    ),
  );
  return inEnv || exported;
}
