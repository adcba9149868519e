import { exampleRecord } from '../records/exampleRecord';
import { reasoned } from '../records/reasoned';
import { meshChoice } from './meshChoice';
import { STREAM_MODULE, STREAM_TEMPLATE } from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const meshUnreasoned: DataCheck = {
  id: 'mesh-unreasoned',
  title: 'The record on a data mesh answers none of its questions',
  practice: 'data-mesh',
  severity: 'medium',
  rationale:
    'How many domains work on their own, who carries the platform and who agrees the rules decide whether a mesh can work; an opinion does not.',
  remedy:
    'Answer `autonomous-domains`, `platform-team` and `federated-governance` under `criteria`, and give reasons of 120 characters or more with at least two options.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...STREAM_TEMPLATE,
          'docs/decisions/data-mesh.md': exampleRecord('data-mesh', {
            decision: 'not-adopted',
            options: '[mesh, one lake]',
            criteria:
              '{ autonomous-domains: 1, platform-team: false, federated-governance: false }',
          }),
        },
      },
      {
        files: {
          ...STREAM_MODULE,
          'docs/decisions/data-mesh.md': exampleRecord('data-mesh', {
            decision: 'not-adopted',
            options: '[mesh, one lake]',
            criteria:
              '{ autonomous-domains: 1, platform-team: false, federated-governance: false }',
          }),
        },
      },
    ],
    fail: [
      {
        files: {
          ...STREAM_TEMPLATE,
          'docs/decisions/data-mesh.md': exampleRecord('data-mesh', {
            decision: 'not-adopted',
          }),
        },
        lines: [1],
      },
      {
        files: {
          ...STREAM_MODULE,
          'docs/decisions/data-mesh.md': exampleRecord('data-mesh', {
            decision: 'not-adopted',
            options: '[mesh, one lake]',
            criteria: '{ autonomous-domains: 1, federated-governance: false }',
          }),
        },
        lines: [11],
      },
    ],
  },
  run: model => reasoned(model, meshChoice),
};
