import { once, verdictOf } from 'backstage-plugin-golden-path-common';
import { snapshotsOf } from '../../snapshot';
import type { DataCheck } from '../DataCheck';
import { OfDocument } from '../records/OfDocument';

const SOURCES = {
  'cdk.json': '{ "app": "node bin/lake.ts" }\n',
  'bin/lake.ts': `import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';

new Bucket(new Stack(new App(), 'Lake'), 'Raw', { versioned: true });
`,
};

const TEMPLATE = `{
  "Resources": {
    "Raw": {
      "Type": "AWS::S3::Bucket",
      "Properties": { "VersioningConfiguration": { "Status": "Enabled" } }
    }
  }
}
`;

const LOCK = `{
  "generator": "synth:snapshot",
  "version": "2.276.0",
  "inputs": {
    "cdk.json": "050d5ac6012725c2c442058894b9aa624f0edea9429e74ba265b791f21e34b4c",
    "bin/lake.ts": "7b2c20176c7a9b36b5f7eae4595f62dd5680a787bb7a1c269cc17ee37556dd14"
  },
  "templates": {
    "Lake.template.json": "61eab2aa45cca40a1e60054fc4f0fdf8efb14bf9d6ec1d8596afa6e05d0d550f"
  }
}
`;

/** Says of every template whether it is what was synthesised. */
export const snapshotTampered: DataCheck = {
  id: 'snapshot-tampered',
  title: 'Synth snapshot that was edited by hand',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A template of the snapshot that the sources did not make tells of an infrastructure that is never deployed, and hides the one that is.',
  remedy:
    'Change the sources of the app and write the snapshot anew from them: `cdk synth`, the templates into `__snapshot__`, their hashes into `snapshot.lock.json`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...SOURCES,
          '__snapshot__/Lake.template.json': TEMPLATE,
          '__snapshot__/snapshot.lock.json': LOCK,
        },
      },
      {
        // A source that has changed makes the snapshot stale: nobody forged anything.
        files: {
          ...SOURCES,
          'bin/lake.ts': '// Nothing is left.\n',
          '__snapshot__/Lake.template.json': TEMPLATE,
          '__snapshot__/snapshot.lock.json': LOCK,
        },
      },
    ],
    fail: [
      {
        files: {
          ...SOURCES,
          '__snapshot__/Lake.template.json': TEMPLATE.replace(
            'Enabled',
            'Suspended',
          ),
          '__snapshot__/snapshot.lock.json': LOCK,
        },
        lines: [1],
      },
      {
        files: {
          ...SOURCES,
          '__snapshot__/Lake.template.json': TEMPLATE,
          '__snapshot__/More.template.json': TEMPLATE,
          '__snapshot__/snapshot.lock.json': LOCK,
        },
        lines: [1],
      },
    ],
  },
  run: ({ files }) => {
    const opinions = once(files, snapshotsOf).map(
      ({ untouched, gaps, tampered }) => {
        const say = new OfDocument();
        for (const { path, added } of tampered) {
          const at = { file: path, start: 0, end: 0, line: 1, endLine: 1 };
          say.fail(
            at,
            added
              ? `${path} was put into the snapshot by hand: its lock does not name it.`
              : `${path} was edited by hand: it is not what was synthesised.`,
          );
        }
        const [gap] = gaps;
        if (untouched.length) say.pass();
        else if (gap) say.undecided(`${gap.at.file}: ${gap.what}`);
        return say;
      },
    );
    return verdictOf(opinions, 'The project holds no CDK app.');
  },
};
