import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Span } from '../../dockerfile';
import { assignments } from '../../model';
import { targetArch } from './fix/targetArch';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';
import { allScripts } from './shipped';
import { isUrl, sourcesOf } from './sources';

const ARCHITECTURE =
  /(?:^|[^a-z0-9])(amd64|x86[_-]64|arm64|aarch64|armv7l?|armhf|ppc64le|s390x)(?:$|[^a-z0-9])/i;
/** What tells that a script asks for the architecture. */
const ASKS =
  /uname|--print-architecture|--print-arch|TARGETARCH|TARGETPLATFORM|BUILDARCH|\bcase\b|rpm --eval/;

export const fixedArchitecture: ContainerCheck = {
  id: 'fixed-architecture',
  title: 'Download or build for one processor',
  practice: 'multi-platform',
  severity: 'low',
  rationale:
    'A program for one kind of processor does not start, or starts slowly, in the image for another.',
  remedy:
    'Let the build say it: `ARG TARGETARCH`, then `…/tool-linux-${TARGETARCH}` and `GOARCH=$TARGETARCH`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nARG TARGETARCH\nRUN wget -q https://example.com/tool-${TARGETARCH}.tgz\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN case "$(uname -m)" in x86_64) curl -O https://example.com/tool-amd64;; esac\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN ls && \\\n  curl -fsSLO https://example.com/v1/tool_linux_amd64.tar.gz\nADD https://example.com/tool-x86_64 /x\n',
        },
        lines: [3, 4],
      },
      {
        files: {
          Dockerfile:
            'FROM golang:1.23 AS build\nENV CGO_ENABLED=0 \\\n  GOARCH=amd64\nRUN GOARCH=arm64 go build ./...\n',
        },
        lines: [3, 4],
      },
    ],
  },
  run: model =>
    judge(model, 'No instruction depends on the processor.', (build, say) => {
      const fail = (
        place: Span,
        written: string,
        fix?: () => Fix | undefined,
      ) =>
        say.fail(
          place,
          `This is for ${
            ARCHITECTURE.exec(written)?.[1] ?? written
          } whatever the build asks for`,
          { fix },
        );
      for (const { instruction, stage } of placed(build)) {
        if (instruction.name === 'add') {
          for (const source of sourcesOf(instruction)) {
            if (!isUrl(source.text)) continue;
            if (ARCHITECTURE.test(source.text))
              fail(
                source,
                source.text,
                () => stage && targetArch(build, stage, instruction, source),
              );
            else say.pass();
          }
        }
        if (instruction.name !== 'env') continue;
        for (const { name, value = '', start } of assignments(instruction)) {
          if (name !== 'GOARCH') continue;
          if (ARCHITECTURE.test(value)) fail({ start, end: start + 1 }, value);
          else say.pass();
        }
      }
      for (const { script, stage } of allScripts(build, say)) {
        const { instruction } = script;
        const { start, end } = instruction;
        const asks = ASKS.test(build.dockerfile.text.slice(start, end));
        for (const command of script.commands) {
          const written = subject(command);
          if (written === undefined) continue;
          if (asks || command.conditional || !ARCHITECTURE.test(written))
            say.pass();
          else
            fail(command, written, () => {
              const word = command.words.find(({ text }) => text === written);
              return word && targetArch(build, stage, instruction, word);
            });
        }
      }
    }),
};

/** The address that a command downloads, or the architecture it is told to build for. */
function subject({
  name,
  args,
  assignments: own,
}: {
  name: string;
  args: string[];
  assignments: Array<{ name: string; value: string }>;
}): string | undefined {
  const told = own.find(item => item.name === 'GOARCH');
  if (told) return told.value;
  if (name !== 'curl' && name !== 'wget') return undefined;
  const urls = args.filter(arg => isUrl(arg));
  return urls.find(url => ARCHITECTURE.test(url)) ?? urls[0];
}
