import { mend } from '../../../edit';
import { valueAt, type Resource } from '../../../graph';
import type { DataModel } from '../../../model';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

/** Where each of them names its security configuration. */
const PATHS: Record<string, string> = {
  'AWS::Glue::Job': 'SecurityConfiguration',
  'AWS::Glue::Crawler': 'CrawlerSecurityConfiguration',
  'AWS::Glue::DevEndpoint': 'SecurityConfiguration',
};

export const glueWithoutSecurity: DataCheck = {
  id: 'glue-without-security',
  title: 'Glue job or crawler without security configuration',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Only a security configuration makes Glue encrypt what a job writes, its logs and its bookmarks with your key; without one its logs are not.',
  remedy:
    'Declare an `AWS::Glue::SecurityConfiguration`, or `aws_glue_security_configuration`, and name it in every job and crawler.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_195', relation: 'equal' },
    { tool: 'cdk-nag', id: 'AwsSolutions-GL1', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-GL3', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties:
      SecurityConfiguration: !Ref Secure
  Secure:
    Type: AWS::Glue::SecurityConfiguration
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_crawler" "raw" {
  name                   = "raw"
  security_configuration = "lake"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties:
      GlueVersion: '5.0'
  Secure:
    Type: AWS::Glue::SecurityConfiguration
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_security_configuration" "lake" {
  name = "lake"
}

resource "aws_glue_job" "clean" {
  name = "clean"
}

resource "aws_glue_crawler" "raw" {
  name = "raw"
}
`,
        },
        lines: [5, 9],
      },
    ],
  },
  run: model =>
    judge(
      model,
      Object.keys(PATHS),
      'No Glue job and no crawler is declared.',
      (resource, say) => {
        const named = valueAt(resource, PATHS[resource.type]);
        if (named?.kind === 'unknown' && named.either) say.unknown(named);
        else if (named) say.pass();
        else
          say.fail(
            undefined,
            `${resource.name} runs without a security configuration`,
            { fix: () => secured(model, resource) },
          );
      },
    ),
};

/** Names the only security configuration that is deployed together with it. */
function secured(model: DataModel, resource: Resource) {
  const beside = model.graph
    .ofType('AWS::Glue::SecurityConfiguration')
    .filter(
      ({ unit, language, within }) =>
        unit === resource.unit &&
        language === resource.language &&
        within.join('/') === resource.within.join('/'),
    );
  const [only] = beside;
  if (beside.length !== 1 || only.many || only.conditional) return undefined;
  const label = /(?:^|\.)(aws_glue_security_configuration\.[\w-]+)$/.exec(
    only.name,
  )?.[1];
  if (resource.language === 'terraform' && !label) return undefined;
  return mend(model, resource, {
    safety: 'assisted',
    reason:
      'Its role needs rights on the keys that the security configuration names.',
    cloudformation: [
      { kind: 'set', path: PATHS[resource.type], to: { Ref: only.name } },
    ],
    terraform: [
      {
        kind: 'set',
        path: 'security_configuration',
        to: { code: `${label}.name` },
      },
    ],
  });
}
