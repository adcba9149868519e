import type { Project, Which } from './Project';

interface Definition {
  States: Record<string, any>;
}

// No definition has it.
const HOLE = /§(\d+)§/g;

/** Edits the definition of a state machine: its text with what CloudFormation puts into it. */
export const machine =
  (which: Which, edit: (definition: Definition) => void) =>
  (project: Project): void => {
    const { Properties } = project.one(
      'AWS::StepFunctions::StateMachine',
      which,
    );
    const parts: unknown[] = Properties.DefinitionString['Fn::Join'][1];
    const text = parts
      .map((part, i) => (typeof part === 'string' ? part : `§${i}§`))
      .join('');
    const definition = JSON.parse(text);
    edit(definition);
    const edited = JSON.stringify(definition).split(HOLE);
    Properties.DefinitionString['Fn::Join'][1] = edited.map((part, i) =>
      i % 2 ? parts[Number(part)] : part,
    );
  };
