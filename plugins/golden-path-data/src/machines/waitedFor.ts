import { once } from 'backstage-plugin-golden-path-common';
import { argumentOf, targetsIn } from '../links';
import type { DataModel } from '../model';
import { readMachine } from './readMachine';

/** How machines run a job or function and wait for its end. */
export interface Waited {
  /** Ids of the machines: what fails in it fails in them. */
  machines: Set<string>;
  /** Whether each task that runs it is retried. */
  retried: boolean;
}

/** The jobs and functions that machines run and wait for, by their ids. */
export function waitedFor(model: DataModel): Map<string, Waited> {
  return once(model, readAll);
}

const ARGUMENTS: Array<[RegExp, string, string]> = [
  [/^glue:startJobRun\.sync/, 'JobName', 'AWS::Glue::Job'],
  [/^lambda:invoke$/, 'FunctionName', 'AWS::Lambda::Function'],
];

function readAll(model: DataModel): Map<string, Waited> {
  const found = new Map<string, Waited>();
  for (const machine of model.graph.ofType(
    'AWS::StepFunctions::StateMachine',
  )) {
    const reading = readMachine(model, machine);
    for (const { state, calls = '', retried } of reading.state === 'read'
      ? reading.tasks
      : [])
      for (const [is, argument, type] of ARGUMENTS) {
        if (!is.test(calls)) continue;
        const resource =
          state.kind === 'map' ? state.entries.get('Resource') : undefined;
        const named = [argumentOf(state, argument), resource];
        for (const { id } of named.flatMap(value =>
          targetsIn(model).of(value, [type]),
        )) {
          const known = found.get(id);
          found.set(id, {
            machines: new Set([...(known?.machines ?? []), machine.id]),
            retried: retried && (known?.retried ?? true),
          });
        }
      }
  }
  return found;
}

/** Why it is not known what all machines run; nothing where it is. */
export function unreadMachine(model: DataModel): string | undefined {
  for (const machine of model.graph.ofType(
    'AWS::StepFunctions::StateMachine',
  )) {
    const reading = readMachine(model, machine);
    if (reading.state === 'unread')
      return `what ${machine.name} runs is not known: ${reading.why}`;
  }
  return undefined;
}
