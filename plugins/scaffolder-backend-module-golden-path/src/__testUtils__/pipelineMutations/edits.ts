import type { Project, Resources, Stack, Which } from './Project';

type Edit = (project: Project) => void;

/** Sets a property, e.g. `A.B.0.C`, of the first resource of a type. */
export const set =
  (type: string, path: string, value: unknown, which?: Which): Edit =>
  project =>
    put(project.one(type, which).Properties, path, value);

/** Takes a property of the first resource of a type away. */
export const drop = (type: string, path: string, which?: Which): Edit =>
  set(type, path, undefined, which);

/** Takes the first resource of a type away. */
export const remove =
  (type: string, which?: Which): Edit =>
  project =>
    project.remove(project.one(type, which));

/** Adds resources to a stack. */
export const add =
  (stack: Stack, resources: Resources): Edit =>
  project =>
    project.add(stack, resources);

/** Puts a text for the first match of a pattern in a file. */
export const replace =
  (path: RegExp, pattern: RegExp | string, text: string): Edit =>
  project =>
    project.edit(path, whole => whole.replace(pattern, text));

/** One edit after another. */
export const all =
  (...edits: Edit[]): Edit =>
  project =>
    edits.forEach(edit => edit(project));

/** Sets what lies under a path; `undefined` takes it away. */
export function put(value: any, path: string, to: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => {
    at[key] ??= {};
    return at[key];
  }, value);
  if (to === undefined && !(last in parent))
    throw new Error(`There is no ${path} to take away.`);
  if (to === undefined) delete parent[last];
  else parent[last] = to;
}

/** Whether a resource has a tag with a value. */
export const tagged =
  (key: string, value: string): Which =>
  ({ Properties }) =>
    [Properties.Tags]
      .flat()
      .some(tag => tag?.Key === key && tag?.Value === value);

/** Whether a text stands anywhere in a resource. */
export const saying =
  (text: string): Which =>
  resource =>
    JSON.stringify(resource).includes(text);

/** Whether the logical id begins like that; the rest is a hash. */
export const named =
  (start: string): Which =>
  (_, id) =>
    id.startsWith(start);

export const ref = (id: string) => ({ Ref: id });

export const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

export const join = (...parts: unknown[]) => ({ 'Fn::Join': ['', parts] });

/** The key and the topic for alarms, which all stacks share. */
export const KEY = ref('KeyArn');
export const ALERTS = ref('AlertsArn');
export const ACCOUNT = ref('AWS::AccountId');

/** The tags that a team pays and asks by. */
export const tags = (more: Record<string, string> = {}) =>
  Object.entries({
    'cost-center': '4711',
    'data:product': 'order-events',
    owner: 'group:default/checkout',
    ...more,
  }).map(([Key, Value]) => ({ Key, Value }));

export const allow = (Action: string | string[], Resource: unknown) => ({
  Effect: 'Allow',
  Action,
  Resource,
});

/** A role that a service takes on for this account. */
export const role = (Service: string, ...statements: object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Service },
          Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
        },
      ],
    },
    ...(statements.length && {
      Policies: [
        {
          PolicyName: 'data',
          PolicyDocument: { Version: '2012-10-17', Statement: statements },
        },
      ],
    }),
  },
});

/** An alarm that somebody hears. */
export const alarm = (
  Namespace: string,
  MetricName: string,
  dimensions: Record<string, unknown>,
) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmActions: [ALERTS],
    ComparisonOperator: 'GreaterThanThreshold',
    Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({
      Name,
      Value,
    })),
    EvaluationPeriods: 1,
    MetricName,
    Namespace,
    Period: 300,
    Statistic: 'Maximum',
    Threshold: 0,
  },
});

/** The file of a decision record. */
export const recordOf = (practice: string) =>
  new RegExp(`^docs/decisions/\\d+-${practice}\\.md$`);

/** Lets an accepted record choose, instead of what it chose or refused. */
export const choose =
  (record: string, ...chosen: string[]): Edit =>
  project =>
    project.edit(recordOf(record), text =>
      text
        .replace(/^chosen: .*\n/m, '')
        .replace(
          /^decision: .*$/m,
          `decision: adopted\nchosen: ${JSON.stringify(chosen)}`,
        ),
    );

/** Lets the inventory name another resource that brings data in. */
export const inventory =
  (...resources: string[]): Edit =>
  project =>
    project.edit(/inventory\.yaml$/, text =>
      text.replace(
        /resource: \[(.*)\]/,
        (_, known) =>
          `resource: [${known},${resources.map(one => `"${one}"`).join()}]`,
      ),
    );
