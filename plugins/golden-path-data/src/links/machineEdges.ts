import {
  scalar,
  textAt,
  valueAt,
  type Edge,
  type Graph,
  type Resource,
  type Value,
} from '../graph';
import { parsedJson } from '../graph/parsedJson';
import type { ProjectFiles } from '../reading';
import { calledBy } from './integrations';
import type { Targets } from './targetsOf';

/** Deeper than this no branch is looked into. */
const DEPTH = 12;
const MOST_STATES = 2_000;

/** What the tasks of state machines call. */
export function machineEdges(
  graph: Graph,
  targets: Targets,
  files?: ProjectFiles,
): Edge[] {
  return graph
    .ofType('AWS::StepFunctions::StateMachine')
    .flatMap(machine =>
      statesOf(definitionOf(machine, files)).flatMap(({ name, state }) =>
        ofTask(machine, name, state, targets),
      ),
    );
}

/** The definition of a state machine, with its substitutions filled in; nothing where it lies elsewhere. */
export function definitionOf(
  machine: Resource,
  files?: ProjectFiles,
): Value | undefined {
  const written =
    valueAt(machine, 'Definition') ?? valueAt(machine, 'DefinitionString');
  const definition = parsedJson(written ?? fromFile(machine, files));
  const substitutions = valueAt(machine, 'DefinitionSubstitutions');
  return substitutions?.kind === 'map'
    ? filled(definition, substitutions.entries, DEPTH * 3)
    : definition;
}

function fromFile(
  machine: Resource,
  files: ProjectFiles | undefined,
): Value | undefined {
  // A path of the project: `package` puts the file into S3. SAM calls it DefinitionUri.
  const uri = textAt(
    valueAt(machine, 'DefinitionS3Location') ??
      valueAt(machine, 'DefinitionUri'),
  );
  if (uri.state !== 'known' || !files) return undefined;
  const folder = machine.at.file.split('/').slice(0, -1);
  for (const step of uri.value.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '.' && step) folder.push(step);
  }
  const path = folder.join('/');
  const text = files.textOf(path);
  if (text === undefined) return undefined;
  const at = { file: path, start: 0, end: text.length, line: 1, endLine: 1 };
  return scalar(text, at);
}

/** Every `${Name}` that is a whole text becomes what it stands for. */
function filled(
  value: Value | undefined,
  by: Map<string, Value>,
  depth: number,
): Value | undefined {
  if (!value || depth === 0) return value;
  if (value.kind === 'scalar') {
    const name = /^\$\{(\w+)\}$/.exec(String(value.value))?.[1];
    return (name !== undefined && by.get(name)) || value;
  }
  if (value.kind === 'list')
    return {
      ...value,
      items: value.items.map(one => filled(one, by, depth - 1) ?? one),
    };
  if (value.kind !== 'map') return value;
  const entries = [...value.entries].map(
    ([key, one]) => [key, filled(one, by, depth - 1) ?? one] as const,
  );
  return { ...value, entries: new Map(entries) };
}

/** All states of a definition, those of branches and maps too. */
export function statesOf(
  definition: Value | undefined,
): Array<{ name: string; state: Value }> {
  const found: Array<{ name: string; state: Value }> = [];
  const left = [{ machine: definition, depth: DEPTH }];
  for (const { machine, depth } of left) {
    const states = valueAt(machine, 'States');
    if (states?.kind !== 'map' || found.length > MOST_STATES) continue;
    for (const [name, state] of states.entries) {
      found.push({ name, state });
      if (depth === 0) continue;
      const branches = valueAt(state, 'Branches');
      const inner = [
        valueAt(state, 'Iterator'),
        valueAt(state, 'ItemProcessor'),
        ...(branches?.kind === 'list' ? branches.items : []),
      ];
      left.push(...inner.map(one => ({ machine: one, depth: depth - 1 })));
    }
  }
  return found;
}

function ofTask(
  { id }: Resource,
  name: string,
  state: Value,
  targets: Targets,
): Edge[] {
  const resource = valueAt(state, 'Resource');
  const via = `its state ${name}`;
  const invoked = targets
    .of(resource, ['AWS::Lambda::Function'])
    .map(target => ({
      from: id,
      to: target.id,
      kind: 'triggers' as const,
      at: resource!.at,
      via,
    }));
  const integrated = calledBy(resource).flatMap(({ argument, kind, to }) => {
    const value = argumentOf(state, argument);
    return targets
      .of(value, to)
      .map(target => ({ from: id, to: target.id, kind, at: value!.at, via }));
  });
  return [...invoked, ...integrated];
}

/** An argument of a task, as JSONPath or JSONata writes it. */
export function argumentOf(state: Value, name: string): Value | undefined {
  return (
    valueAt(state, `Parameters.${name}`) ?? valueAt(state, `Arguments.${name}`)
  );
}
