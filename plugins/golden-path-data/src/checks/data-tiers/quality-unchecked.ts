import { step } from '../../flow';
import { textAt, type Resource, type Value } from '../../graph';
import { definitionOf, statesOf } from '../../links';
import type { DataModel } from '../../model';
import { tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import { lakeTemplate, lakeTerraform } from './exampleLake';

/** What steps, functions and jobs are called that check data. */
const CHECKS = /valid|quality|expectation|assert|contract|conform|dq(?![a-z])/i;
const NAMED = ['AWS::Lambda::Function', 'AWS::Glue::Job'];
const ruleset = `  Rules:
    Type: AWS::Glue::DataQualityRuleset
    Properties:
      Ruleset: Rules = [ RowCount > 0 ]
`;

export const qualityUnchecked: DataCheck = {
  id: 'quality-unchecked',
  title: 'Curated data that nothing checks before it is written',
  practice: 'data-tiers',
  severity: 'medium',
  rationale:
    'A tier is a promise. Without a gate before it, an empty file or a broken column reaches the board in the same night as good data.',
  remedy:
    'Check data on its way to the curated tier: a Glue Data Quality ruleset, or a step of the state machine that validates and stops the run.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { 'template.yaml': lakeTemplate(ruleset) } },
      {
        files: {
          'main.tf':
            lakeTerraform(`resource "aws_glue_data_quality_ruleset" "curated" {
  name    = "curated"
  ruleset = "Rules = [ RowCount > 0 ]"
}
`),
        },
      },
      {
        files: {
          'template.yaml': lakeTemplate(`  Pipeline:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/pipeline
      Definition:
        StartAt: ValidateOrders
        States:
          ValidateOrders: { Type: Pass, End: true }
`),
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': lakeTemplate(`  Pipeline:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/pipeline
      Definition:
        StartAt: Curate
        States:
          Curate: { Type: Pass, End: true }
          QualityFailed: { Type: Fail }
`),
        },
        lines: [10],
      },
      { files: { 'template.yaml': lakeTemplate() }, lines: [10] },
      { files: { 'main.tf': lakeTerraform() }, lines: [13] },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket', 'AWS::S3Tables::TableBucket'],
      'No curated store is declared.',
      (store, say) => {
        const { tier, signals } = tierOf(model, store);
        if (tier !== 'curated') return;
        const machine = unreadMachine(model);
        const [gap] = model.graph.gapsFor(['AWS::Glue::DataQualityRuleset']);
        if (isChecked(model)) say.pass();
        else if (machine)
          say.unknown(`the definition of ${machine.name} is not known`);
        else if (gap) say.unknown(gap.what);
        else
          say.fail(
            undefined,
            `Nothing checks data before it reaches ${store.name}.`,
            {
              because: signals.slice(0, 1).map(one => step(one.what, one.at)),
            },
          );
      },
    ),
};

function isChecked({ graph, files }: DataModel): boolean {
  if (
    graph.resources.some(
      ({ type }) =>
        type === 'AWS::Glue::DataQualityRuleset' ||
        type === 'aws_glue_data_quality_ruleset',
    )
  )
    return true;
  const steps = graph
    .ofType('AWS::StepFunctions::StateMachine')
    .flatMap(machine => statesOf(definitionOf(machine, files)));
  return (
    steps.some(
      ({ name, state }) => CHECKS.test(name) && !endsTheRun(name, state),
    ) || graph.ofType(...NAMED).some(({ name }) => CHECKS.test(name))
  );
}

/** Where a run ends after the check, e.g. `QualityFailed`, nothing is checked. */
function endsTheRun(name: string, state: Value): boolean {
  const type = textAt(state, 'Type');
  const ends =
    type.state === 'known' &&
    (type.value === 'Fail' || type.value === 'Succeed');
  return ends || /fail(ed|ure)?$/i.test(name);
}

function unreadMachine({ graph, files }: DataModel): Resource | undefined {
  return graph
    .ofType('AWS::StepFunctions::StateMachine')
    .find(machine => !statesOf(definitionOf(machine, files)).length);
}
