import { packageName, type PackageCall } from '../../knowledge/packageManagers';
import { callsOf } from '../../knowledge/scriptCalls';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { shippedScripts } from './shipped';
import { startInstructions } from './startInstructions';

export const sshServer: ContainerCheck = {
  id: 'ssh-server',
  title: 'SSH server in the image',
  practice: 'single-purpose',
  severity: 'high',
  rationale:
    'A second way into the container brings keys, passwords and patches to manage, beside the one program it is for.',
  remedy:
    'Leave it out: `docker exec`, `kubectl exec` or ECS Exec open a shell where one is needed.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN apk add --no-cache openssh-client git\nCMD ["/app"]\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nRUN apk add openssh\nFROM scratch\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y \\\n  openssh-server sudo\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile: 'FROM example/base:1\nCMD ["/usr/sbin/sshd", "-D"]\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a FROM.', (build, say) => {
      if (!build.final || build.final.root.kind === 'none') return;
      say.pass();
      for (const { script } of shippedScripts(build, say)) {
        const { calls } = callsOf(script);
        for (let i = 0; i < calls.length; i++) {
          const call = calls[i];
          if (call && installsServer(call))
            say.fail(script.commands[i], 'An SSH server is installed');
        }
      }
      for (const { instruction } of startInstructions(build)) {
        if (/(?:^|[\s/"'])sshd(?=$|[\s"'])/.test(instruction.body))
          say.fail(instruction, 'The container starts an SSH server');
      }
    }),
};

function installsServer(call: PackageCall): boolean {
  if (call.action !== 'install') return false;
  // Alpine's openssh brings client and server.
  const names =
    call.manager === 'apk'
      ? ['openssh', 'openssh-server', 'dropbear']
      : ['openssh-server', 'dropbear'];
  return call.operands.some(operand => names.includes(packageName(operand)));
}
