import { isSupervisor } from '../../knowledge/supervisors';
import { programName, unwrap } from '../../model/shell';
import type { Instruction } from '../../dockerfile';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { startInstructions } from './startInstructions';

export const processSupervisor: ContainerCheck = {
  id: 'process-supervisor',
  title: 'Process supervisor as the program of the container',
  practice: 'single-purpose',
  severity: 'medium',
  rationale:
    'A supervisor runs several programs in one container: they cannot be scaled, updated or restarted one by one, and their failures stay hidden.',
  remedy:
    'Give each program a container of its own and let the orchestrator supervise them.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nENTRYPOINT ["/sbin/tini", "--"]\nCMD ["/app"]\n',
        },
      },
      { files: { Dockerfile: 'FROM alpine:3.20\nCMD echo supervisord\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nCMD ["/usr/bin/supervisord", "-c", "/etc/supervisord.conf"]\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nENTRYPOINT exec supervisord -n\nCMD ["/lib/systemd/systemd"]\n',
        },
        lines: [2, 3],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a CMD or ENTRYPOINT.', (build, say) => {
      for (const { instruction, stage } of startInstructions(build)) {
        if (stage !== build.final && !build.final?.chain.includes(stage))
          continue;
        const program = programOf(instruction);
        if (isSupervisor(program))
          say.fail(
            instruction,
            `${program} starts other programs in this container`,
          );
        else say.pass();
      }
    }),
};

function programOf(instruction: Instruction): string {
  const words = instruction.args
    .slice(0, 12)
    .map(arg => ({ ...arg, dynamic: false }));
  const [program] = unwrap(words).filter(
    ({ text }) => !/^(?:.*\/)?(?:tini|dumb-init|--)$/.test(text),
  );
  return program ? programName(program.text) : '';
}
