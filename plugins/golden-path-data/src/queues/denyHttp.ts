import type { Fix } from 'backstage-plugin-golden-path-common';
import { labelOf } from '../buckets';
import { mend } from '../edit';
import type { Resource } from '../graph';
import type { DataModel } from '../model';

/** How the policy of a queue or topic is written in both languages. */
export interface PolicyWords {
  type: string;
  /** The list that names what it is about. */
  names: string;
  actions: string;
  block: string;
  /** The argument that names what it is about, and the attribute that names it. */
  argument: string;
  attribute: string;
}

/** A policy of its own that denies everything without TLS. */
export function denyHttp(
  model: DataModel,
  resource: Resource,
  { type, names, actions, block, argument, attribute }: PolicyWords,
): Fix | undefined {
  const label = labelOf(resource);
  const arn =
    type === 'AWS::SNS::TopicPolicy'
      ? { Ref: resource.name }
      : { 'Fn::GetAtt': [resource.name, 'Arn'] };
  const address = `${resource.sourceType}.${label}`;
  const text = `resource "${block}" "${label}" {
  ${argument} = ${address}.${attribute}
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "OnlyOverTls"
      Effect    = "Deny"
      Principal = "*"
      Action    = "${actions}"
      Resource  = ${address}.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}`;
  return mend(model, resource, {
    safety: 'assisted',
    reason:
      'A client that speaks plain HTTP is refused; and there is one policy, which must not be written elsewhere too.',
    cloudformation: [
      {
        kind: 'add-resource',
        id: `${resource.name}TlsOnly`,
        resource: {
          Type: type,
          Properties: {
            [names]: [{ Ref: resource.name }],
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Sid: 'OnlyOverTls',
                  Effect: 'Deny',
                  Principal: '*',
                  Action: actions,
                  Resource: arn,
                  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
                },
              ],
            },
          },
        },
      },
    ],
    ...(label && { terraform: [{ kind: 'add-block' as const, text }] }),
  });
}
