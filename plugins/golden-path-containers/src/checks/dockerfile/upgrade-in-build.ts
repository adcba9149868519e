import { callsOf } from '../../knowledge/scriptCalls';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { shippedScripts } from './shipped';
import { commandRemoved } from './fix/removeCommand';
import { assisted } from './fix/text';

export const upgradeInBuild: ContainerCheck = {
  id: 'upgrade-in-build',
  title: 'Whole system upgraded during the build',
  practice: 'small-image',
  severity: 'low',
  rationale:
    'An upgrade stores every changed package a second time, on top of the base, and makes each build another one.',
  remedy:
    'Take a newer tag of the base image, which has the fixes already; upgrade single packages by name where that cannot wait.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3035', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0024', relation: 'looser' },
    { tool: 'dockle', id: 'DKL-DI-0003', relation: 'looser' },
    { tool: 'kics', id: 'Run Using Upgrade Commands', relation: 'looser' },
    { tool: 'kics', id: 'Run Using dnf Update', relation: 'looser' },
    { tool: 'kics', id: 'Run Using Zypper Update', relation: 'looser' },
    { tool: 'kics', id: 'Use of Apk Upgrade', relation: 'looser' },
    { tool: 'kics', id: 'Yum Update Enabled', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && apt-get install -y git\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN apk upgrade --no-cache openssl && apk add git\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && apt-get upgrade -y\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM fedora:41\nRUN dnf -y update && \\\n dnf clean all\nRUN dnf install -y git\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN of the final image uses a package manager of its system.',
      (build, say) => {
        for (const { script } of shippedScripts(build, say)) {
          const { calls, managers } = callsOf(script);
          if (!managers.size) continue;
          for (let i = 0; i < calls.length; i++) {
            const call = calls[i];
            const command = script.commands[i];
            if (!call || ['pip', 'npm', 'yarn'].includes(call.manager))
              continue;
            const whole =
              call.action === 'upgrade' && call.operands.length === 0;
            if (whole)
              say.fail(command, `${command.name} upgrades the whole system`, {
                fix: () =>
                  assisted(
                    'Packages then stay as the base image has them: take its newest tag, and rebuild when it changes.',
                    commandRemoved(build, script, command),
                  ),
              });
            else if (call.action === 'install' || call.action === 'upgrade')
              say.pass();
          }
        }
      },
    ),
};
