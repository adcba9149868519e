import { Opinion, verdictOf } from 'backstage-plugin-golden-path-common';
import type { DataModel } from '../../model';
import type { Suppressions } from '../../suppressions';
import type { DataCheck } from '../DataCheck';

/** The check of the suppressions themselves. It has to know which checks there are, its own name among them. */
export function suppressionFlawed(suppressions: Suppressions): DataCheck {
  return {
    id: 'suppression-flawed',
    title: 'Suppression that does not count',
    practice: 'automation',
    severity: 'low',
    rationale:
      'A suppression without a reason, or one that cannot be read, leaves the next reader guessing; it hides nothing.',
    remedy:
      'Write `# golden-path ignore=<check> reason="…"` above the place, with `until=2027-01-31` if it shall end; in JSON `Metadata` takes the same words under `golden-path`.',
    fixable: false,
    equivalents: [],
    examples: {
      pass: [
        {
          files: {
            'template.yaml': `Resources:
  # golden-path ignore=log-group-kept-forever reason="an audit asks for it" until=2027-01-31
  Logs:
    Type: AWS::Logs::LogGroup
`,
          },
        },
        {
          files: {
            'main.tf': `resource "aws_cloudwatch_log_group" "pipeline" {
  #checkov:skip=CKV_AWS_158:no secret is ever logged
  name = "/lake/pipeline" # golden-path keeps this name
}
`,
          },
        },
        {
          files: {
            'template.json': `{
  "Resources": {
    "Logs": {
      "Type": "AWS::Logs::LogGroup",
      "Metadata": {
        "golden-path": { "ignore": ["log-group-kept-forever"], "reason": "an audit asks for it" },
        "guard": { "SuppressedRules": ["CW_LOGGROUP_RETENTION_PERIOD_CHECK"] }
      }
    }
  }
}
`,
          },
        },
      ],
      fail: [
        {
          files: {
            'main.tf': `# golden-path ignore=log-group-kept-forever
# golden-path ignore=no-such-check reason="none"
# golden-path ignore=log-group-kept-forever reason="audit" until=2027-02-30
resource "aws_cloudwatch_log_group" "pipeline" {
  # golden-path global ignore=log-group-kept-forever reason="audit"
  name = "/lake/pipeline" #trivy:ignore:AWS-0017:exp:soon
}
`,
          },
          lines: [1, 2, 3, 5, 6],
        },
        {
          files: {
            'template.json': `{
  "Resources": {
    "Logs": {
      "Type": "AWS::Logs::LogGroup",
      "Metadata": {
        "golden-path": [
          { "ignore": "log-group-kept-forever" },
          { "reason": "an audit asks for it" },
          { "ignore": "log-group-keep-forever", "reason": "an audit asks for it" },
          { "ignore": "log-group-kept-forever", "reason": "an audit asks for it", "till": "2027-01-31" }
        ]
      }
    }
  }
}
`,
          },
          lines: [7, 8, 9, 10],
        },
      ],
    },
    run: model => {
      const { flaws, some } = suppressions.look(model);
      const opinion = new Opinion();
      for (const { file, line, message } of flaws)
        opinion.add({
          file,
          line,
          endLine: line,
          message: `It does not count. ${message}`,
        });
      if (some) opinion.pass();
      const nothing = 'No comment and no metadata suppresses a finding.';
      return verdictOf([opinion], nothing, unseen(model));
    },
  };
}

/** A file that may hold a suppression and was not read. */
function unseen({ files }: DataModel): string | undefined {
  const file = files.all.find(({ unread }) => unread !== undefined);
  return file ? `${file.path}: ${file.unread}` : files.incomplete;
}
