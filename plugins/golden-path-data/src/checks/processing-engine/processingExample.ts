import type { ExampleChoice } from '../records/exampleChoice';

/** What the examples of the checks on records choose. */
export const processingExample: ExampleChoice = {
  practice: 'processing-engine',
  chosen: 'glue',
  other: 'emr',
  template: `Resources:
  Curate: { Type: AWS::Glue::Job, Properties: { Role: etl, Command: { Name: glueetl } } }
`,
  module: `resource "aws_glue_job" "curate" {
  name     = "curate"
  role_arn = "arn:aws:iam::111122223333:role/etl"
  command {
    script_location = "s3://code/curate.py"
  }
}
`,
};
