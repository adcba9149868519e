import {
  Graph,
  properties,
  reference,
  scalar,
  unknown,
  type Place,
  type Resource,
  type Template,
  type Value,
} from '../graph';
import { customerKey } from './customerKey';

const at: Place = { file: 'a.tf', start: 0, end: 1, line: 1, endLine: 1 };

function resource(id: string, type: string): Resource {
  return {
    id,
    name: id,
    type,
    sourceType: type,
    language: 'cloudformation',
    properties: properties({}, at),
    attributes: properties({}, at),
    at,
    span: at,
    unit: 'a',
    within: [],
  };
}

const graph = new Graph([
  resource('key', 'AWS::KMS::Key'),
  resource('alias', 'AWS::KMS::Alias'),
  resource('bucket', 'AWS::S3::Bucket'),
]);
const external = unknown('import-value', 'the import Key', at);

function template(...parts: Template['parts']): Template {
  return { kind: 'template', parts, at };
}

function verdict(value: Value | undefined): boolean | string {
  const answer = customerKey(graph, value);
  return answer.state === 'known' ? answer.value : answer.state;
}

it.each([
  ['nothing', undefined, 'absent'],
  ['an empty text', scalar('', at), 'absent'],
  ['a key of the graph', reference('key', 'arn', at), true],
  ['an alias of the graph', reference('alias', 'id', at), true],
  ['another resource', reference('bucket', 'arn', at), 'unknown'],
  ['an ARN', scalar('arn:aws:kms:eu-west-1:111122223333:key/1a', at), true],
  ['an own alias', scalar('alias/lake', at), true],
  ['an alias that begins like AWS’s', scalar('alias/awslake', at), true],
  ['AWS’s alias', scalar('alias/aws/s3', at), false],
  ['AWS’s alias, short', scalar('aws/kinesis', at), false],
  [
    'AWS’s alias as ARN',
    scalar('arn:aws:kms:eu-west-1:111122223333:alias/aws/s3', at),
    false,
  ],
  ['an owned key', scalar('AWS_OWNED_KMS_KEY', at), false],
  ['an import', external, 'unknown'],
  [
    'an ARN made of an id',
    template('arn:aws:kms:', external, ':key/', external),
    true,
  ],
  ['an alias nobody knows', template('alias/', external), 'unknown'],
  [
    'AWS’s alias in a template',
    template('arn:', external, ':alias/aws/s3'),
    false,
  ],
  ['the id of a key', template('x', reference('key', 'id', at)), true],
] as Array<[string, Value | undefined, boolean | string]>)(
  'tells whose key %s is',
  (_, value, expected) => expect(verdict(value)).toBe(expected),
);

it('decides where both branches of a condition agree', () => {
  const both = (...either: Array<Value | undefined>) =>
    unknown('unresolved-condition', 'the condition IsProd', at, either);
  const key = reference('key', 'arn', at);
  expect(verdict(both(key, scalar('alias/lake', at)))).toBe(true);
  expect(verdict(both(key, undefined))).toBe('unknown');
  expect(verdict(both(undefined, scalar('', at)))).toBe('absent');
  expect(verdict(both(key, external))).toBe('unknown');
});
