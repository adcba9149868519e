import { volumePerDay } from '../../documents';
import { textAt } from '../../graph';
import { judge } from '../judge';
import type { DataCheck } from '../DataCheck';

/** Below it a single process is done before a cluster has started. */
const SMALL = 1e9;

export const engineTooLarge: DataCheck = {
  id: 'engine-too-large',
  title: 'A cluster engine processes less than a gigabyte a day',
  practice: 'processing-engine',
  severity: 'low',
  rationale:
    'Starting Spark for a few hundred megabytes takes longer than the work; a query or a function does it for cents.',
  remedy:
    'Take Athena, a Lambda function or DuckDB for it, or say in the record on the processing engine why the volume will grow.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Curate:
    Type: AWS::Glue::Job
    Properties:
      Role: etl
      GlueVersion: '4.0'
      Command: { Name: glueetl, ScriptLocation: s3://code/curate.py }
      NumberOfWorkers: 20
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: orders
    system-of-record: shop
    format: csv
    volume-per-day: 40 GB
    velocity: daily
    personal-data: none
    contact: group:default/shop
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "curate" {
  name              = "curate"
  role_arn          = "arn:aws:iam::111122223333:role/etl"
  glue_version      = "4.0"
  number_of_workers = 20
  command {
    script_location = "s3://code/curate.py"
  }
}
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: orders
    system-of-record: shop
    format: csv
    volume-per-day: 2 TB
    velocity: daily
    personal-data: none
    contact: group:default/shop
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Curate:
    Type: AWS::Glue::Job
    Properties:
      Role: etl
      GlueVersion: '4.0'
      Command: { Name: glueetl, ScriptLocation: s3://code/curate.py }
      NumberOfWorkers: 20
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: orders
    system-of-record: shop
    format: csv
    volume-per-day: 300 MB
    velocity: daily
    personal-data: none
    contact: group:default/shop
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "curate" {
  name              = "curate"
  role_arn          = "arn:aws:iam::111122223333:role/etl"
  glue_version      = "4.0"
  number_of_workers = 20
  command {
    script_location = "s3://code/curate.py"
  }
}
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: orders
    system-of-record: shop
    format: csv
    volume-per-day: 12 MB
    velocity: daily
    personal-data: none
    contact: group:default/shop
`,
        },
        lines: [1],
      },
    ],
  },
  run: model => {
    const volume = volumePerDay(model);
    const types = [
      'AWS::Glue::Job',
      'AWS::EMR::Cluster',
      'AWS::EMRServerless::Application',
    ];
    if (volume === undefined)
      return {
        outcome: 'not-applicable',
        reason: 'No inventory tells the volume of every source.',
      };
    return judge(
      model,
      types,
      'No Spark job or cluster is declared.',
      (engine, say) => {
        const command = textAt(engine, 'Command.Name');
        if (command.state === 'known' && command.value === 'pythonshell')
          say.pass();
        else if (volume >= SMALL) say.pass();
        else
          say.fail(
            undefined,
            `${
              engine.name
            } is made for large data, and the inventory counts ${Math.round(
              volume / 1e6,
            )} MB a day in all.`,
          );
      },
    );
  },
};
