import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { POLICY } from '../../__testUtils__/paths';
import { createCheckAction } from './check';

const disk = createMockDirectory();

async function checked(input: {
  scorecard?: string;
  failBelow?: number;
  path?: string;
}) {
  const config = mockServices.rootConfig({
    data: { goldenPath: { policies: { 'container-hygiene': POLICY } } },
  });
  const action = createCheckAction({ config });
  const outputs: Record<string, unknown> = {};
  const context = createMockActionContext({
    input,
    workspacePath: disk.path,
  });
  const log = jest.spyOn(context.logger, 'info');
  const error = await action
    .handler({
      ...context,
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
    } as Parameters<typeof action.handler>[0])
    .then(
      () => undefined,
      (thrown: Error) => thrown,
    );
  return { outputs, error, log: log.mock.calls.map(([line]) => String(line)) };
}

const GOOD = 'FROM registry.example.com/library/nginx:1.29.3\n';
const BAD = 'FROM registry.example.com/library/nginx:latest\n';

describe('golden-path:check', () => {
  it('gives the score, and each finding with its place', async () => {
    disk.setContent({ Dockerfile: `# web\n${BAD}` });
    const { outputs, error, log } = await checked({});
    expect(error).toBeUndefined();
    expect(outputs).toEqual({
      score: expect.any(Number),
      grade: expect.stringMatching(/^[A-E]$/),
      coverage: expect.any(Number),
      findings: expect.arrayContaining([
        expect.objectContaining({
          check: 'base-latest',
          practice: 'pinned-tag',
          file: 'Dockerfile',
          line: 2,
          endLine: 2,
        }),
      ]),
    });
    expect(log[0]).toContain(`${outputs.score} of 100, grade ${outputs.grade}`);
    expect(log).toContainEqual(
      expect.stringMatching(/^\w+ base-latest Dockerfile:2 ./),
    );
  });

  it('fails the task below the threshold, after it has given its outputs', async () => {
    disk.setContent({ Dockerfile: BAD });
    const { outputs, error } = await checked({ failBelow: 100 });
    expect(outputs.score).toBeLessThan(100);
    expect(error?.name).toBe('InputError');
    expect(error?.message).toContain(
      `The project scores ${outputs.score}, and at least 100 is asked for.`,
    );
    expect(error?.message).toMatch(/base-latest: Dockerfile:1: ./);
    expect(error?.message).toMatch(/To mend it \(\+[\d.]+\): ./);
  });

  it('asks less of the same project', async () => {
    disk.setContent({ Dockerfile: BAD });
    expect((await checked({ failBelow: 0 })).error).toBeUndefined();
  });

  it('sees the organisation’s policy', async () => {
    disk.setContent({ Dockerfile: 'FROM docker.io/library/nginx:1.29.3\n' });
    const checks = async () =>
      ((await checked({})).outputs.findings as { practice: string }[]).map(
        finding => finding.practice,
      );
    expect(await checks()).toContain('own-registry');
    disk.setContent({ Dockerfile: GOOD });
    expect(await checks()).not.toContain('own-registry');
  });

  it('assesses with the scorecard it is asked for', async () => {
    disk.setContent({
      Dockerfile: BAD,
      'main.tf': 'resource "aws_s3_bucket" "raw" {}\n',
    });
    const scorecard = 'data-tier-compliance';
    const { outputs, error, log } = await checked({ scorecard });
    expect(error).toBeUndefined();
    expect(log[0]).toMatch(/^Data-tier compliance: [\d.]+ of 100/);
    const files = (outputs.findings as { file: string }[]).map(f => f.file);
    expect(new Set(files)).toEqual(new Set(['main.tf']));
    const low = await checked({ scorecard, failBelow: 90 });
    expect(low.error?.message).toContain('at least 90 is asked for');
    disk.setContent({ Dockerfile: BAD });
    const none = await checked({ scorecard, failBelow: 0 });
    expect(none.error?.message).toMatch(
      /CloudFormation, Terraform or (a )?CDK snapshot/,
    );
  });

  it('looks at one folder of the workspace', async () => {
    disk.setContent({ Dockerfile: BAD, api: { Dockerfile: GOOD } });
    const { outputs } = await checked({ path: 'api' });
    const checks = (outputs.findings as { check: string }[]).map(f => f.check);
    expect(checks).not.toContain('base-latest');
  });

  it('has no score where there is no container, and fails only if one is asked for', async () => {
    disk.setContent({ 'main.sql': 'select 1;\n' });
    const { outputs, error } = await checked({});
    expect(error).toBeUndefined();
    expect(outputs).toEqual({ coverage: 0, findings: [] });
    expect((await checked({ failBelow: 0 })).error?.message).toContain(
      'The project has no score',
    );
  });

  it('refuses a folder outside the workspace, one that is not there, and an unknown scorecard', async () => {
    disk.setContent({ Dockerfile: GOOD });
    expect((await checked({ path: '..' })).error?.name).toBe('NotAllowedError');
    expect((await checked({ path: 'missing' })).error?.message).toContain(
      'There is no such file or folder',
    );
    expect((await checked({ scorecard: 'toy' })).error?.message).toBe(
      'There is no scorecard "toy". Known: container-hygiene, data-tier-compliance.',
    );
  });
});
