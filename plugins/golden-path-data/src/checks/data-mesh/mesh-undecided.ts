import { decided } from '../records/decided';
import { exampleRecord } from '../records/exampleRecord';
import { meshChoice } from './meshChoice';
import { STREAM_MODULE, STREAM_TEMPLATE } from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const meshUndecided: DataCheck = {
  id: 'mesh-undecided',
  title: 'Nobody decided whether a data mesh serves you',
  practice: 'data-mesh',
  severity: 'medium',
  rationale:
    'A mesh pays where several domains own their data and a platform carries them; elsewhere it is overhead, and drifting into either is the dearest.',
  remedy:
    'Write `docs/decisions/data-mesh.md` with `decision: adopted`, `not-adopted` or `later`, the answers to its `criteria`, and have it accepted.',
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
            decision: 'later',
            options: '[mesh, one lake]',
            criteria:
              '{ autonomous-domains: 1, platform-team: false, federated-governance: false }',
          }),
        },
      },
    ],
    fail: [
      { files: { ...STREAM_TEMPLATE }, lines: [2] },
      {
        files: {
          ...STREAM_MODULE,
          'docs/decisions/data-mesh.md': exampleRecord('data-mesh', {
            status: 'proposed',
          }),
        },
        lines: [1],
      },
    ],
  },
  run: model => decided(model, meshChoice),
};
