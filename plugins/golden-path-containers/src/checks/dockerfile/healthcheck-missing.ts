import { isLambdaBase } from '../../knowledge/images';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

const policy = { healthcheck: true };

export const healthcheckMissing: ContainerCheck = {
  id: 'healthcheck-missing',
  title: 'No HEALTHCHECK although the policy asks for one',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'Where no orchestrator probes the program, as on plain Docker and Swarm, only HEALTHCHECK tells that it hangs.',
  remedy:
    'Ask the program for its state: `HEALTHCHECK CMD ["/app", "--health"]`. It comes with `healthcheck: true` in the policy alone.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL3057', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0026', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_DOCKER_2', relation: 'looser' },
    { tool: 'dockle', id: 'CIS-DI-0006', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Healthcheck Instruction Missing',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS base\nHEALTHCHECK --interval=1m CMD ["/a"]\nFROM base\nCMD ["/a"]\n',
        },
        policy,
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nHEALTHCHECK NONE\nhealthcheck cmd a\n',
        },
        policy,
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nHEALTHCHECK CMD a\nFROM alpine:3.20\nCMD ["/a"]\n',
        },
        policy,
        lines: [3],
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nHEALTHCHECK CMD a\nHEALTHCHECK NONE\n',
        },
        policy,
        lines: [3],
      },
    ],
  },
  run: model => {
    const { healthcheck } = model.policy;
    const nothing = healthcheck
      ? 'No Dockerfile builds an image that something probes.'
      : 'The policy does not ask for a HEALTHCHECK.';
    return judge(model, nothing, ({ final }, say) => {
      if (!healthcheck || !final?.from) return;
      const { root } = final;
      // Lambda asks no container for its health.
      if (root.kind === 'image' && isLambdaBase(root.image)) return;
      const last = final.chain.flatMap(stage => stage.all('healthcheck')).pop();
      if (!last) say.fail(final.from, 'Nothing tells whether it is healthy');
      else if (/^none$/i.test(last.body))
        say.fail(last, 'HEALTHCHECK NONE switches off what the base may have');
      else say.pass();
    });
  },
};
