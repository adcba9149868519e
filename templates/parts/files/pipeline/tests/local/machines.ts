import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import { Deployed } from './templates.ts';

const deployed = new Deployed();

/** The synthesised definition of a state machine, such as `Transform`. */
export function definitionOf(id: string): StateMachineDefinition & { States: Record<string, any> } {
  const machine = deployed.ofType('AWS::StepFunctions::StateMachine').find(one => one.id.startsWith(id));
  if (!machine) throw new Error(`No state machine ${id} is declared`);
  return JSON.parse(deployed.resolve(machine.stack, machine.Properties['DefinitionString']));
}
