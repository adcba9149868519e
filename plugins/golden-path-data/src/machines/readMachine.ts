import { once } from 'backstage-plugin-golden-path-common';
import { textAt, valueAt, type Resource, type Value } from '../graph';
import { definitionOf } from '../links';
import type { DataModel } from '../model';

/** A task of a state machine. */
export interface MachineTask {
  name: string;
  state: Value;
  /** The end of its `Resource`: `glue:startJobRun.sync`, `lambda:invoke`; nothing where that is not known. */
  calls?: string;
  /** By itself, or by a Parallel or Map around it. */
  retried: boolean;
  caught: boolean;
  /** Where it stands in the definition, as long as no name on the way has a dot. */
  path?: string;
}

/** What the definition of a machine says, or why it is not known. */
export type MachineReading =
  | { state: 'read'; tasks: MachineTask[] }
  | { state: 'unread'; why: string };

const DEPTH = 12;
const MOST = 2_000;

interface Level {
  states: Value;
  retried: boolean;
  caught: boolean;
  path: string;
  depth: number;
}

/** All tasks of a state machine, those of branches and maps too. */
export function readMachine(
  model: DataModel,
  machine: Resource,
): MachineReading {
  const known = once(model, readings);
  const reading = known.get(machine.id) ?? readOne(model, machine);
  known.set(machine.id, reading);
  return reading;
}

function readings(_model: DataModel): Map<string, MachineReading> {
  return new Map();
}

function readOne({ files }: DataModel, machine: Resource): MachineReading {
  const definition = definitionOf(machine, files);
  if (definition?.kind === 'unknown')
    return { state: 'unread', why: `${definition.what} is not known` };
  const states = valueAt(definition, 'States');
  if (states?.kind !== 'map')
    return {
      state: 'unread',
      why: 'its definition does not lie in the project',
    };
  const tasks: MachineTask[] = [];
  const left: Level[] = [
    { states, retried: false, caught: false, path: 'States', depth: DEPTH },
  ];
  for (const level of left) {
    const { states: all, depth } = level;
    if (all.kind !== 'map' || all.open || tasks.length > MOST)
      return { state: 'unread', why: 'its definition is not known in full' };
    for (const [name, state] of all.entries) {
      const retried = level.retried || isSet(state, 'Retry');
      const caught = level.caught || isSet(state, 'Catch');
      const path = `${level.path}.${name}`;
      const type = textAt(state, 'Type');
      if (type.state === 'known' && type.value === 'Task')
        tasks.push(taskOf(name, state, retried, caught, path));
      if (depth > 0)
        for (const [below, inner] of innerOf(state))
          left.push({
            ...{ states: inner, retried, caught, depth: depth - 1 },
            path: `${path}.${below}`,
          });
    }
  }
  return { state: 'read', tasks };
}

function taskOf(
  name: string,
  state: Value,
  retried: boolean,
  caught: boolean,
  path: string,
): MachineTask {
  const calls = endOf(valueAt(state, 'Resource'));
  return {
    ...{ name, state, retried, caught },
    ...(calls !== undefined && { calls }),
    ...(!name.includes('.') && { path }),
  };
}

function isSet(state: Value, name: string): boolean {
  const value = valueAt(state, name);
  return value !== undefined && !(value.kind === 'list' && !value.items.length);
}

/** The states within a Parallel or a Map, and where they stand in it. */
function innerOf(state: Value): Array<[string, Value]> {
  const found: Array<[string, Value]> = [];
  for (const name of ['Iterator', 'ItemProcessor']) {
    const states = valueAt(state, `${name}.States`);
    if (states) found.push([`${name}.States`, states]);
  }
  const branches = valueAt(state, 'Branches');
  if (branches?.kind === 'list')
    branches.items.forEach((branch, i) => {
      const states = valueAt(branch, 'States');
      if (states) found.push([`Branches.${i}.States`, states]);
    });
  return found;
}

/** `glue:startJobRun.sync` of an integration, `lambda:invoke` where the function itself stands there. */
function endOf(value: Value | undefined): string | undefined {
  const last = value?.kind === 'template' ? value.parts.at(-1) : undefined;
  const whole = value?.kind === 'scalar' ? String(value.value) : undefined;
  const text = typeof last === 'string' ? last : whole;
  const integrated =
    /:states:[^:]*:[^:]*:(?:aws-sdk:)?([\w-]+:\w+(?:\.\w+)?)$/.exec(
      text ?? '',
    )?.[1];
  if (integrated) return integrated;
  return value?.kind === 'reference' || /:function:/.test(text ?? '')
    ? 'lambda:invoke'
    : undefined;
}
