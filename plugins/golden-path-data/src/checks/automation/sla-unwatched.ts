import {
  verdictOf,
  type CheckVerdict,
} from 'backstage-plugin-golden-path-common';
import { accountAlarms, alarmMetrics } from '../../alarms';
import { documentsOf, wordAt, type DataContract } from '../../documents';
import { itemsAt, textAt, type Answer, type Value } from '../../graph';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { exampleContract } from '../records/exampleFiles';
import { OfDocument } from '../records/OfDocument';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';

/** What contracts call the age that data may have. */
const PROMISES =
  /^(latency|freshness|frequency|timeliness|timeOfAvailability|time_of_availability|interval|updateFrequency)$/i;
/** Names of metrics and alarms that measure an age or a duration. */
const MEASURES =
  /fresh|stale|latency|\blag|lag\b|OffsetLag|TimeLag|IteratorAge|MillisBehind|ExecutionTime|duration|elapsed|delay|overdue|sla\b|missing/i;

const promise = exampleContract(`slaProperties:
  - { property: latency, value: 1, unit: h }
`);

export const slaUnwatched: DataCheck = {
  id: 'sla-unwatched',
  title: 'Promise of fresh data that nothing measures',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'A contract that says how old data may be is worth what measures it: without an alarm its readers find out first that it is broken.',
  remedy:
    'Add an alarm on what the contract promises: `DataFreshness` of the delivery, `ExecutionTime` of the machine, a metric of the age of the newest record, or a Glue Data Quality rule `DataFreshness`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...promise,
          'template.yaml': `Resources:
${alarmTemplate('AWS/States', 'ExecutionTime', 'StateMachineArn', 'nightly')}`,
        },
      },
      {
        files: {
          ...promise,
          'main.tf': alarmTerraform(
            'lake',
            'AgeOfNewestOrder',
            'Table',
            '"orders"',
          ).replace('"trouble"\n  namespace', '"orders-stale"\n  namespace'),
        },
      },
    ],
    fail: [
      {
        files: {
          ...promise,
          'template.yaml': `Resources:
${alarmTemplate(
  'AWS/States',
  'ExecutionsFailed',
  'StateMachineArn',
  'nightly',
)}`,
        },
        lines: [8],
      },
      {
        files: {
          ...promise,
          'main.tf': alarmTerraform(
            'AWS/States',
            'ExecutionsFailed',
            'StateMachineArn',
            '"nightly"',
          ),
        },
        lines: [8],
      },
      {
        files: {
          ...exampleContract(`slaProperties:
  - { property: latency, value: 1, unit: h }
customProperties:
  - { property: dataTier, value: curated }
`),
          'template.yaml': `Resources:
${alarmTemplate(
  'AWS/DMS',
  'CDCLatencyTarget',
  'ReplicationTaskIdentifier',
  'orders',
)}`,
        },
        lines: [8],
      },
    ],
  },
  run: model => {
    const nothing = 'No contract promises how old its data may be.';
    const { contracts, unread } = documentsOf(model);
    const say = new OfDocument();
    if (unread[0] !== undefined) say.undecided(unread[0]);
    for (const contract of contracts)
      for (const property of itemsAt(contract.value, 'slaProperties').items) {
        const word = wordAt(property, 'property') ?? '';
        if (PROMISES.test(word))
          judgePromise(model, say, contract, word, property);
      }
    const record = accountAlarms(model);
    return record && say.findings.length
      ? elsewhere(record.file)
      : verdictOf([say], nothing);
  },
};

function judgePromise(
  model: DataModel,
  say: OfDocument,
  { name, tier }: DataContract,
  word: string,
  { at }: Value,
): void {
  const [gap] = model.graph.gapsFor(['AWS::CloudWatch::Alarm']);
  if (isMeasured(model, tier?.value)) say.pass();
  else if (gap) say.undecided(`${gap.at.file}:${gap.at.line}: ${gap.what}`);
  else say.fail(at, `${name} promises its ${word}, and no alarm measures it`);
}

function isMeasured(model: DataModel, tier?: string): boolean {
  const measures = alarmMetrics(model).some(({ alarm, texts }) => {
    const { namespace, name } = texts;
    // How late a replication is says when data reaches raw, and nothing of what is made of it.
    if (tier && tier !== 'raw' && isKnown(namespace, /^AWS\/DMS$/))
      return false;
    return (
      isKnown(name, MEASURES) || isKnown(textAt(alarm, 'AlarmName'), MEASURES)
    );
  });
  return (
    measures ||
    model.graph.ofType('AWS::Glue::DataQualityRuleset').some(ruleset => {
      const rules = textAt(ruleset, 'Ruleset');
      return rules.state === 'known' && /DataFreshness/.test(rules.value);
    })
  );
}

function isKnown(text: Answer<string>, pattern: RegExp): boolean {
  return text.state === 'known' && pattern.test(text.value);
}

function elsewhere(file: string): CheckVerdict {
  return {
    outcome: 'not-applicable',
    reason: `The record ${file} says that alarms are kept for the whole account.`,
  };
}
