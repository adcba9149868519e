import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { plainProperties } from '../../__testUtils__/plain';
import { ProjectFiles } from '../../reading';
import { readCloudFormation } from '../readCloudFormation';

function read(connector: string, more = '') {
  const text = `Transform: AWS::Serverless-2016-10-31
Resources:
  Raw: { Type: AWS::S3::Bucket }
  Orders: { Type: AWS::SQS::Queue }
  Alerts: { Type: AWS::SNS::Topic }
  Table: { Type: AWS::Serverless::SimpleTable }
  Rule: { Type: AWS::Events::Rule }
  Flow: { Type: AWS::Serverless::StateMachine }
  Load: { Type: AWS::Serverless::Function${more} }
${connector}`;
  const { resources, gaps } = readCloudFormation(
    new ProjectFiles(evidenceOf({ 'template.yaml': text })),
  );
  const made = resources.filter(({ name }) => name.startsWith('C'));
  return {
    gaps,
    resources,
    made: Object.fromEntries(
      made.map(one => [`${one.name} ${one.type}`, plainProperties(one)]),
    ),
  };
}

const link = (source: string, destination: string, permissions: string) =>
  `  C:\n    Type: AWS::Serverless::Connector\n    Properties: { Source: ${source}, Destination: ${destination}, Permissions: [${permissions}] }\n`;
const to = (name: string, attribute: string) =>
  `→ template.yaml#${name} ${attribute}`;

describe('a connector', () => {
  it.each<[string, string, string, string[], string[], string]>([
    [
      'Load',
      'Raw',
      'Write',
      ['s3:PutObject', 's3:DeleteObject'],
      [to('Raw', 'arn'), `{${to('Raw', 'arn')}}/*`],
      'Load',
    ],
    [
      'Load',
      'Table',
      'Read, Write',
      ['dynamodb:GetItem'],
      [to('Table', 'arn'), `{${to('Table', 'arn')}}/index/*`],
      'Load',
    ],
    [
      'Flow',
      'Load',
      'Write',
      ['lambda:InvokeAsync', 'lambda:InvokeFunction'],
      [to('Load', 'arn')],
      'Flow',
    ],
    [
      'Orders',
      'Load',
      'Read, Write',
      ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes'],
      [to('Orders', 'arn')],
      'Load',
    ],
  ])(
    'from %s to %s gives leave to %s by a policy of a role',
    (source, destination, permissions, actions, resources, role) => {
      const { made, gaps } = read(
        link(`{ Id: ${source} }`, `{ Id: ${destination} }`, permissions),
      );
      expect(gaps).toEqual([]);
      expect(made).toEqual({
        'CPolicy AWS::IAM::ManagedPolicy': {
          Roles: [to(`${role}Role`, 'id')],
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: expect.arrayContaining([
              {
                Effect: 'Allow',
                Action: expect.arrayContaining(actions),
                Resource: resources,
              },
            ]),
          },
        },
      });
    },
  );

  it('lets services call functions, and put in queues and topics', () => {
    const fromBucket = read(link('{ Id: Raw }', '{ Id: Load }', 'Write'));
    expect(fromBucket.made).toEqual({
      'CWriteLambdaPermission AWS::Lambda::Permission': {
        Action: 'lambda:InvokeFunction',
        FunctionName: to('Load', 'arn'),
        Principal: 's3.amazonaws.com',
        SourceArn: to('Raw', 'arn'),
        SourceAccount: '<deploy-time: the account>',
      },
    });
    const fromRule = read(
      link('{ Id: Rule }', '[{ Id: Orders }, { Id: Alerts }]', 'Write'),
    );
    expect(fromRule.made).toMatchObject({
      'CDestination0QueuePolicy AWS::SQS::QueuePolicy': {
        Queues: [to('Orders', 'id')],
        PolicyDocument: {
          Statement: [
            {
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Condition: {
                ArnEquals: { 'aws:SourceArn': to('Rule', 'arn') },
              },
            },
          ],
        },
      },
      'CDestination1TopicPolicy AWS::SNS::TopicPolicy': {
        PolicyDocument: { Statement: [{ Action: 'sns:Publish' }] },
      },
    });
  });

  it('may stand in the resource that it leads from', () => {
    const { resources, gaps } = read(
      '',
      ', Connectors: { Out: { Properties: { Destination: { Id: Raw }, Permissions: [Write] } } }',
    );
    expect(gaps).toEqual([]);
    expect(resources.map(({ name }) => name)).toContain('LoadOutPolicy');
  });

  it('may name what lies elsewhere', () => {
    const { made } = read(
      link(
        '{ Type: AWS::Lambda::Function, RoleName: loader }',
        '{ Type: AWS::SNS::Topic, Arn: arn:t }',
        'Write',
      ),
    );
    expect(made).toMatchObject({
      'CPolicy AWS::IAM::ManagedPolicy': {
        Roles: ['loader'],
        PolicyDocument: { Statement: [{ Resource: ['arn:t'] }] },
      },
    });
  });

  it.each([
    link('{ Id: Raw }', '{ Id: Raw }', 'Write'),
    link('{ Id: Nobody }', '{ Id: Raw }', 'Write'),
    link('{ Id: Load }', '{ Id: Raw }', ''),
    link('{ Id: Load }', '{ Id: Alerts }', 'Read'),
    link('{ Id: Raw }', '{ Id: Load }', 'Read'),
    link('{ Id: Load }', '[{ Id: Raw }, x]', 'Read'),
    link('x', 'y', 'Read'),
    '  C:\n    Type: AWS::Serverless::Connector\n',
  ])('is a gap of permissions where it is not known: %j', connector => {
    const { gaps, made } = read(connector);
    expect(gaps).toMatchObject([
      {
        why: 'external-module',
        declares: expect.arrayContaining(['AWS::IAM::ManagedPolicy']),
      },
    ]);
    expect(Object.keys(made).join()).not.toMatch(/Policy|Permission/);
  });
});
