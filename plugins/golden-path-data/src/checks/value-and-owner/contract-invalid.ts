import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf, placeholderIn, textsIn } from '../../documents';
import { valueAt } from '../../graph';
import { OfDocument } from '../records/OfDocument';
import type { DataCheck } from '../DataCheck';

export const contractInvalid: DataCheck = {
  id: 'contract-invalid',
  title: 'A data contract that the standard would refuse',
  practice: 'value-and-owner',
  severity: 'medium',
  rationale:
    'Tools read contracts by the Open Data Contract Standard; what does not follow it is a text, and promises nothing.',
  remedy:
    'Mend what the message names; `docs/schemas/data-contract.schema.json` describes what is read here, the standard all of it.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'contracts/sales.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: sales
name: daily-sales
version: 1.0.0
status: active
team:
  members:
    - { username: ana, role: Business owner }
    - { username: bob, role: Technical owner }
customProperties:
  - { property: dataTier, value: curated }
  - { property: valueKpi, value: Hours to close the month }
  - { property: valueUnit, value: hours }
  - { property: valueReview, value: '2027-01-15' }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
          'contracts/sales.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: sales
name: daily-sales
version: 1.0.0
status: active
customProperties:
  - { property: dataTier, value: curated }
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'contracts/sales.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: sales
name: daily-sales
status: active
customProperties:
  - { property: dataTier, value: curated }
`,
        },
        lines: [1],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
          'contracts/sales.odcs.yaml': `apiVersion: 3.1
kind: DataContract
id: sales
name: daily-sales
version: 1.0.0
status: active
customProperties:
  - { property: dataTier, value: curated }
`,
        },
        lines: [1],
      },
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'contracts/sales.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: sales
name: daily-sales
version: 1.0.0
status: active
description: { purpose: TODO }
customProperties:
  - { property: dataTier, value: curated }
`,
        },
        lines: [7],
      },
    ],
  },
  run: model => {
    const opinions = documentsOf(model).contracts.map(({ problems, value }) => {
      const say = new OfDocument();
      for (const { at, message } of problems)
        say.fail(at, `In the contract, ${message}.`);
      for (const { at, text } of textsIn(
        valueAt(value, 'description') ?? value,
      )) {
        const found = placeholderIn(text);
        if (found)
          say.fail(at, `The contract still holds the placeholder "${found}".`);
      }
      say.pass();
      return say;
    });
    return verdictOf(
      opinions,
      'There is no data contract.',
      documentsOf(model).unread[0],
    );
  },
};
