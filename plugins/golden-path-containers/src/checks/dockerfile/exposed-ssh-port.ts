import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../dockerfile';
import type { Build } from '../../model';
import { assisted, deletion, replace } from './fix/text';

export const exposedSshPort: ContainerCheck = {
  id: 'exposed-ssh-port',
  title: 'Port 22 exposed',
  practice: 'single-purpose',
  severity: 'high',
  rationale:
    'The port of SSH says that people log in to the container, which is meant to run one program.',
  remedy: 'Remove 22 from EXPOSE; open a shell with `docker exec` or its like.',
  fixable: true,
  equivalents: [
    { tool: 'trivy', id: 'DS-0004', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_DOCKER_1', relation: 'stricter' },
    { tool: 'kics', id: 'Exposing Port 22 (SSH)', relation: 'stricter' },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\nEXPOSE 8080 2222/tcp 220\n' } },
      { files: { Dockerfile: 'FROM alpine:3.20\nEXPOSE 8000-8010\n' } },
    ],
    fail: [
      { files: { Dockerfile: 'FROM alpine:3.20\nEXPOSE 80 22\n' }, lines: [2] },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nENV P=22\nEXPOSE ${P}/TCP\nEXPOSE 20-25/udp\n',
        },
        lines: [3, 4],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile exposes a port.', (build, say) => {
      const { dockerfile, stages } = build;
      // Only a variable's value depends on the place.
      const places = dockerfile.text.includes('$')
        ? new Map(dockerfile.instructions.map((each, i) => [each, i]))
        : undefined;
      for (const stage of stages) {
        for (const expose of stage.all('expose')) {
          const place = places?.get(expose) ?? 0;
          for (const { text } of expose.args) {
            const port = stage.scope.expand(text, place);
            if (!port.known) say.unknown(port.reason);
            else if (includes22(port.value))
              say.fail(expose, 'Port 22 (SSH) is exposed', {
                fix: () => withoutPort(build, expose),
              });
            else say.pass();
          }
        }
      }
    }),
};

function includes22(value: string): boolean {
  const match = /^(\d+)(?:-(\d+))?(?:\/\w+)?$/.exec(value);
  return (
    match !== null &&
    Number(match[1]) <= 22 &&
    Number(match[2] ?? match[1]) >= 22
  );
}

/** Takes out the port where it is written as a number of its own. */
function withoutPort(build: Build, expose: Instruction): Fix | undefined {
  const { args } = expose;
  const at = args.findIndex(({ text }) => /^22(?:\/\w+)?$/.test(text));
  if (at < 0) return undefined;
  const before = args[at - 1];
  const after = args[at + 1];
  const range = before
    ? { start: before.end, end: args[at].end }
    : { start: args[at].start, end: after?.start ?? args[at].end };
  return assisted(
    'Nobody can log in by SSH then: see that nothing relies on it, and remove the server.',
    args.length === 1 ? deletion(build, expose) : replace(build, range, ''),
  );
}
