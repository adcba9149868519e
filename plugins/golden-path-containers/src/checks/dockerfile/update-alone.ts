import type { ShellCommand } from '../../model';
import { callsOf, type ScriptCalls } from '../../knowledge/scriptCalls';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { allScripts } from './shipped';
import { updateMerged } from './fix/updateMerged';

/** Commands that install nothing, whatever follows them. */
const HARMLESS = new Set([
  'rm',
  'echo',
  'true',
  ':',
  'set',
  'cd',
  'mkdir',
  'sleep',
  'apt-get',
  'apt',
  'apk',
  'dnf',
  'microdnf',
  'zypper',
]);

export const updateAlone: ContainerCheck = {
  id: 'update-alone',
  title: 'Package index updated in a layer of its own',
  practice: 'merged-runs',
  severity: 'high',
  rationale:
    'The layer of the update is cached, so a later install works from an index of weeks ago and fails or installs old versions.',
  remedy:
    'Update and install in one RUN: `RUN apt-get update && apt-get install -y --no-install-recommends git`.',
  fixable: true,
  equivalents: [
    { tool: 'trivy', id: 'DS-0017', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_DOCKER_5', relation: 'looser' },
    { tool: 'dockle', id: 'CIS-DI-0007', relation: 'looser' },
    { tool: 'kics', id: 'Update Instruction Alone', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN set -eux; apt-get update; apt-get install -y git; rm -rf /var/lib/apt/lists/*\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && curl -sSf https://example.com/setup.sh | bash\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN <<EOF\napt-get update\napt-get install -y git\nEOF\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update\nRUN apt-get install -y git\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nRUN sudo apk -U update && \\\n  rm -rf /tmp/*\nFROM scratch\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No RUN updates a package index.', (build, say) => {
      for (const { script, stage } of allScripts(build, say)) {
        const { calls, managers } = callsOf(script);
        if (!managers.size) continue;
        const update = calls.findIndex(
          (call, i) => call?.action === 'update' && isUnused(calls, i),
        );
        if (update < 0) {
          if (calls.some(call => call?.action === 'update')) say.pass();
          continue;
        }
        if (!script.commands.slice(update).every(isHarmless)) say.pass();
        else
          say.fail(
            script.commands[update],
            'Nothing is installed in the RUN that updates the package index',
            { fix: () => updateMerged(build, stage, script) },
          );
      }
    }),
};

/** Whether the same manager neither installs nor upgrades anything after this update. */
function isUnused(calls: ScriptCalls['calls'], update: number): boolean {
  const manager = calls[update]?.manager;
  return !calls
    .slice(update)
    .some(
      call =>
        call?.manager === manager &&
        (call?.action === 'install' || call?.action === 'upgrade'),
    );
}

// Any other program may install something.
function isHarmless({ name }: ShellCommand): boolean {
  return HARMLESS.has(name);
}
