import type { ExampleChoice } from '../records/exampleChoice';

/** What the examples of the checks on records choose. */
export const queryExample: ExampleChoice = {
  practice: 'query-engine',
  chosen: 'athena',
  other: 'redshift',
  template: `Resources:
  Curate: { Type: AWS::Athena::WorkGroup, Properties: { Name: reports } }
`,
  module: `resource "aws_athena_workgroup" "curate" {
  name = "reports"
}
`,
};
