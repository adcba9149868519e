import { unknown, type Gap, type Value } from '../graph';
import { Stack } from './Stack';
import { localPath, nodeAt, textOf, type Entry } from './template';

const DEEPEST = 10;

/** The nested stack that a resource stands for; a gap where its template is not read, `undefined` where it stands for none. */
export function nestedIn(
  parent: Stack,
  name: string,
  { key, value: node }: Entry,
): Stack | Gap | undefined {
  if (textOf(node, 'Type') !== 'AWS::CloudFormation::Stack') return undefined;
  const condition = textOf(node, 'Condition');
  if (condition !== undefined && parent.condition(condition) === false)
    return undefined;
  const gap = (what: string): Gap => ({
    why: 'external-module',
    what: `${what} of the nested stack ${name.slice(0, 100)}`,
    at: key,
    named: { kind: 'nested stack', name },
  });
  const path = pathOf(parent, node);
  const root = path === undefined ? undefined : parent.templates.rootOf(path);
  if (path === undefined || !root)
    return gap('the project does not hold the template');
  const { prefix, unit, within, files, snapshot } = parent.deployment;
  // A stack that holds itself cannot be deployed.
  if (files.includes(path)) return gap('a circle is the template');
  if (files.length > DEEPEST || !parent.templates.admit())
    return { ...gap('too deep is the template'), why: 'out-of-budget' };
  return new Stack(
    root,
    {
      prefix: `${prefix}${name}.`,
      unit,
      within: [...within, name],
      files: [...files, path],
      passed: passedBy(parent, node),
      ...(snapshot && { snapshot }),
    },
    parent.templates,
  );
}

/** Where the template lies in the project. The CDK names it beside an address that only the deployment knows. */
function pathOf(
  { evaluator, deployment }: Stack,
  node: Entry['value'],
): string | undefined {
  const from = deployment.files[deployment.files.length - 1] ?? '';
  const asset = textOf(node, 'Metadata', 'aws:asset:path');
  if (asset !== undefined) return localPath(from, asset);
  const written = nodeAt(node, 'Properties', 'TemplateURL');
  const url = written && evaluator.value(written);
  return url?.kind === 'scalar'
    ? localPath(from, String(url.value))
    : undefined;
}

/** Parameters are evaluated when they are asked for: they may come from a stack that is nested later. */
function passedBy(
  { evaluator, templates }: Stack,
  node: Entry['value'],
): (name: string) => Value | undefined {
  const known = new Map<string, Value | undefined>();
  return name => {
    const written = nodeAt(node, 'Properties', 'Parameters', name);
    if (!written) return undefined;
    if (!known.has(name))
      known.set(
        name,
        templates.step(() => evaluator.value(written)) ??
          unknown('computed', `the parameter ${name}`, written.at),
      );
    return known.get(name);
  };
}
