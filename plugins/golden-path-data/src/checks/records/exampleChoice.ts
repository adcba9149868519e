import type { Example } from 'backstage-plugin-golden-path-common';
import type { DataCheck } from '../DataCheck';
import { exampleRecord } from './exampleRecord';

/** A choice of an engine, as the examples of its three checks make it. */
export interface ExampleChoice {
  practice: string;
  /** What the code has, and a record that agrees. */
  chosen: string;
  /** What the code has not. */
  other: string;
  /** The engine is declared in line 2. */
  template: string;
  /** … in line 1. */
  module: string;
}

type Examples = DataCheck['examples'];
type Front = Record<string, string | undefined>;

/** Without a record, with one that is not accepted, and with one that is not sound in form. */
export function undecidedExamples(choice: ExampleChoice): Examples {
  const { inTemplate, inModule } = examplesOf(choice);
  return {
    pass: [inTemplate({}), inModule({})],
    fail: [
      { files: { 'template.yaml': choice.template }, lines: [2] },
      { files: { 'main.tf': choice.module }, lines: [1] },
      { ...inTemplate({ status: 'proposed' }), lines: [1] },
      { ...inTemplate({ date: 'in March' }), lines: [5] },
    ],
  };
}

/** With reasons too short, of one option, by nobody, or left as the template has them. */
export function unreasonedExamples(choice: ExampleChoice): Examples {
  const { inTemplate, inModule } = examplesOf(choice);
  const because =
    'TODO explain why this one and not the others, with the volume and the latency that the consumers need, and what the alternatives would have cost us.';
  return {
    pass: [inTemplate({}), inModule({})],
    fail: [
      { ...inTemplate({ because: 'It is the standard.' }), lines: [9] },
      {
        ...inModule({ options: `[${choice.chosen}]`, deciders: '[guests]' }),
        lines: [7, 8],
      },
      { ...inTemplate({ because }), lines: [9] },
    ],
  };
}

/** With a record that chooses another engine, or none. */
export function contradictedExamples(choice: ExampleChoice): Examples {
  const { inTemplate, inModule } = examplesOf(choice);
  const chosen = choice.other;
  const old = exampleRecord(choice.practice, { status: 'superseded', chosen });
  const replaced = inTemplate({});
  return {
    pass: [
      inTemplate({}),
      inModule({}),
      { files: { ...replaced.files, 'docs/decisions/old.md': old } },
    ],
    fail: [
      { ...inTemplate({ chosen }), lines: [11, 2] },
      { ...inModule({ chosen }), lines: [11, 1] },
      {
        ...inTemplate({ decision: 'not-applicable', chosen: undefined }),
        lines: [2],
      },
    ],
  };
}

function examplesOf({ practice, chosen, template, module }: ExampleChoice) {
  const withRecord =
    (path: string, code: string) =>
    (front: Front): Example => ({
      files: {
        [path]: code,
        [`docs/decisions/${practice}.md`]: exampleRecord(practice, {
          chosen,
          ...front,
        }),
      },
    });
  return {
    inTemplate: withRecord('template.yaml', template),
    inModule: withRecord('main.tf', module),
  };
}
