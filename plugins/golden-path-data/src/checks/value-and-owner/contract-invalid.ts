import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf, placeholderIn, textsIn } from '../../documents';
import { valueAt } from '../../graph';
import { OfDocument } from '../records/OfDocument';
import {
  curatedContract,
  exampleContract,
  STREAM_MODULE,
  STREAM_TEMPLATE,
  valueProperties,
} from '../records/exampleFiles';
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
          ...STREAM_TEMPLATE,
          ...exampleContract(`team:
  members:
    - { username: ana, role: Business owner }
    - { username: bob, role: Technical owner }
customProperties:
  - { property: dataTier, value: curated }
${valueProperties()}`),
        },
      },
      { files: { ...STREAM_MODULE, ...curatedContract() } },
    ],
    fail: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleContract(undefined, { version: undefined }),
        },
        lines: [1],
      },
      {
        files: {
          ...STREAM_MODULE,
          ...exampleContract(undefined, { apiVersion: '3.1' }),
        },
        lines: [1],
      },
      {
        files: {
          ...STREAM_TEMPLATE,
          ...curatedContract(`description: { purpose: TODO }
`),
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
