import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Token } from '../../dockerfile';
import type { Build } from '../../model';
import { assisted, replace, safe } from './fix/text';

export const invalidPort: ContainerCheck = {
  id: 'invalid-port',
  title: 'EXPOSE of something that is no port',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'EXPOSE only names ports of the container; a host port, an address or a number that does not exist is ignored or refused.',
  remedy:
    'Name the port and, where it is not TCP, the protocol in small letters: `EXPOSE 8080 53/udp`.',
  fixable: true,
  equivalents: [
    { tool: 'buildkit', id: 'ExposeInvalidFormat', relation: 'stricter' },
    { tool: 'buildkit', id: 'ExposeProtoCasing', relation: 'stricter' },
    { tool: 'hadolint', id: 'DL3011', relation: 'stricter' },
    { tool: 'trivy', id: 'DS-0008', relation: 'stricter' },
    { tool: 'kics', id: 'UNIX Ports Out Of Range', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nARG P=80\nEXPOSE $P/tcp 8000-8010 53/udp 9/sctp\n',
        },
      },
      { files: { Dockerfile: 'FROM alpine:3.20\nEXPOSE 65535\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nEXPOSE 80:8080\nEXPOSE 1 \\\n  127.0.0.1:80\nEXPOSE 65536\n',
        },
        lines: [2, 4, 5],
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nEXPOSE 80/TCP\nEXPOSE 90-80 http\n',
        },
        lines: [2, 3, 3],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile exposes a port.', (build, say) => {
      for (const { instruction, stage, index } of placed(build)) {
        if (instruction.name !== 'expose' || !stage) continue;
        for (const arg of instruction.args) {
          const port = stage.scope.expand(arg.text, index);
          if (!port.known) say.unknown(port.reason);
          else if (port.value === '' || isPort(port.value)) say.pass();
          else
            say.fail(
              arg,
              `${port.value.slice(0, 80)} is no port of a container`,
              { fix: () => mended(build, arg) },
            );
        }
      }
    }),
};

function isPort(value: string): boolean {
  const match = /^(\d{1,6})(?:-(\d{1,6}))?(?:\/(?:tcp|udp|sctp))?$/.exec(value);
  if (!match) return false;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first <= last && last <= 65_535;
}

/** The protocol in small letters; the port of the container without that of the host. */
function mended(build: Build, arg: Token): Fix | undefined {
  const lower = arg.text.toLowerCase();
  if (isPort(lower))
    return safe('Docker reads both alike.', replace(build, arg, lower));
  const container =
    /^(?:[\d.]{7,15}:)?(?:\d{1,5}:)?(\d{1,5}(?:\/\w{3,4})?)$/.exec(lower)?.[1];
  return container && isPort(container)
    ? assisted(
        'The port of the host is given when the container starts: docker run -p.',
        replace(build, arg, container),
      )
    : undefined;
}
