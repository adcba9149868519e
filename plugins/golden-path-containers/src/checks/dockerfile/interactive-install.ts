import { hasOption, packageCall } from '../../knowledge/packageManagers';
import type { ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { optionAfter } from './optionAfter';
import { hasShortOption } from './shortOption';
import { allScripts } from './shipped';

/** The managers that ask before they install. */
const ASKING = new Set(['apt', 'dnf', 'zypper']);
const INSTALLS =
  'install in reinstall build-dep groupinstall localinstall'.split(' ');

export const interactiveInstall: ContainerCheck = {
  id: 'interactive-install',
  title: 'Package manager that asks back',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'Nobody answers during a build: apt, dnf and zypper give up as soon as they have to ask whether to go on.',
  remedy:
    'Let it go on by itself: `apt-get install -y`, `dnf install -y`, `zypper --non-interactive install`.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3014', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3030', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3034', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3038', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0021', relation: 'looser' },
    {
      tool: 'kics',
      id: 'APT-GET Missing Flags To Avoid Manual Input',
      relation: 'looser',
    },
    { tool: 'kics', id: 'Yum Install Allows Manual Input', relation: 'looser' },
    {
      tool: 'kics',
      id: "APT-GET Missing '-y' To Avoid Manual Input",
      relation: 'looser',
    },
    { tool: 'kics', id: 'Missing Flag From Dnf Install', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Missing Zypper Non-interactive Switch',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && apt-get -yq install git && yes | apt-get install vim\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN echo \'APT::Get::Assume-Yes "true";\' > /etc/apt/apt.conf.d/90x && apt-get install git\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM opensuse/leap:15.6\nRUN zypper -n in git && zypper install -y vim\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && \\\n  apt-get install git\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM fedora:41\nRUN dnf install git && sudo yum install --setopt=tsflags=nodocs vim\n',
        },
        lines: [2, 2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN installs packages with apt, dnf or zypper.',
      (build, say) => {
        const always = /assume-?yes/i.test(build.dockerfile.text);
        for (const { script } of allScripts(build, say)) {
          for (const command of script.commands) {
            const call = packageCall(command);
            if (call?.action !== 'install' || !ASKING.has(call.manager))
              continue;
            const settled =
              command.piped ||
              (always && call.manager === 'apt') ||
              saysYes(command);
            if (settled) say.pass();
            else {
              const message = `${command.name} asks whether to go on, and nobody answers`;
              const reason = 'Without it the build stops at the question.';
              say.fail(command, message, {
                fix: optionAfter(build, command, INSTALLS, '-y', reason),
              });
            }
          }
        }
      },
    ),
};

function saysYes(command: ShellCommand): boolean {
  const { args, name } = command;
  if (
    hasOption(
      command,
      '--yes',
      '--assume-yes',
      '--assumeyes',
      '--no-confirm',
      '--non-interactive',
      '--quiet=2',
      '-q=2',
    )
  )
    return true;
  if (hasShortOption(args, 'y')) return true;
  if (name === 'zypper') return hasShortOption(args, 'n');
  // Two q stand for quiet enough not to ask.
  const quiet = args.filter(arg => /^-[a-z]+$/.test(arg)).join('');
  return /^apt/.test(name) && (quiet.match(/q/g)?.length ?? 0) >= 2;
}
