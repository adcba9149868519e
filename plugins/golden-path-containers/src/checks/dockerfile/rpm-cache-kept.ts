import type { PackageCall } from '../../knowledge/packageManagers';
import { callsOf } from '../../knowledge/scriptCalls';
import type { ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { mountsOver } from './mounts';
import { shippedScripts } from './shipped';
import { rpmCacheRemoved } from './fix/cleanUp';

export const rpmCacheKept: ContainerCheck = {
  id: 'rpm-cache-kept',
  title: 'yum, dnf or zypper cache kept in the image',
  practice: 'small-image',
  severity: 'medium',
  rationale:
    'Metadata and downloaded packages stay in the layer, often more than 100 MB that nothing reads again.',
  remedy:
    'End the same RUN with `&& dnf clean all` (`yum`, `microdnf`, `zypper` alike), or mount a cache over `/var/cache`.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3032', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3036', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3040', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0015', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0019', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0020', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0027', relation: 'looser' },
    { tool: 'kics', id: 'Yum Clean All Missing', relation: 'looser' },
    { tool: 'kics', id: 'Missing Dnf Clean All', relation: 'looser' },
    { tool: 'kics', id: 'Missing Zypper Clean', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM fedora:41\nRUN dnf install -y git && dnf clean all\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM opensuse/leap:15.6\nRUN zypper --non-interactive in git; zypper clean -a\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM rockylinux:9-minimal\nRUN microdnf install -y git && rm -rf /var/cache/yum /var/cache/dnf\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM amazonlinux:2023\nRUN yum install -y \\\n git\nRUN yum clean all\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile: 'FROM fedora:41\nRUN dnf clean all && dnf -y upgrade\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN of the final image installs RPM packages.',
      (build, say) => {
        for (const { script } of shippedScripts(build, say)) {
          const { instruction, commands } = script;
          const { calls, managers } = callsOf(script);
          if (!managers.has('dnf') && !managers.has('zypper')) continue;
          const last = calls.map(fills).lastIndexOf(true);
          if (last < 0) continue;
          const cleaned = commands.some(
            (command, i) => i > last && cleans(command, calls[i]),
          );
          if (
            cleaned ||
            mountsOver(
              instruction,
              '/var/cache',
              '/var/cache/dnf',
              '/var/cache/yum',
              '/var/cache/libdnf5',
              '/var/cache/zypp',
            )
          )
            say.pass();
          else
            say.fail(
              commands[last],
              `${commands[last].name} keeps its cache in this layer`,
              { fix: () => rpmCacheRemoved(build, script, commands[last]) },
            );
        }
      },
    ),
};

function fills(call: PackageCall | undefined): boolean {
  const isRpm = call?.manager === 'dnf' || call?.manager === 'zypper';
  return (
    isRpm &&
    (call.action === 'install' ||
      call.action === 'upgrade' ||
      call.action === 'update')
  );
}

function cleans(command: ShellCommand, call: PackageCall | undefined): boolean {
  if (command.name === 'rm')
    return command.args.some(arg =>
      /^\/var\/cache(?:\/(?:(?:yum|dnf|libdnf5|zypp)\b.*|\*)?)?$/.test(arg),
    );
  return (
    (call?.manager === 'dnf' || call?.manager === 'zypper') &&
    call.action === 'clean'
  );
}
