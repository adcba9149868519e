import type { Suppressions } from '../../suppressions';
import type { ContainerCheck } from '../ContainerCheck';
import { unseenDockerfiles } from '../judge';
import { Opinion, verdictOf } from 'backstage-plugin-golden-path-common';

/** The check of the suppressions themselves. It has to know which checks there are, its own name among them. */
export function suppressionUnsound(suppressions: Suppressions): ContainerCheck {
  return {
    id: 'suppression-unsound',
    title: 'Suppression comment that does not count',
    practice: 'sound-dockerfile',
    severity: 'low',
    rationale:
      'A suppression without a reason, or one that cannot be read, leaves the next reader guessing; it hides nothing.',
    remedy:
      'Write `# golden-path ignore=<check> reason="…"` above the place, with `until=2027-01-31` if it shall end.',
    fixable: false,
    equivalents: [],
    examples: {
      pass: [
        {
          files: {
            Dockerfile:
              'FROM alpine:3.20\n# golden-path ignore=run-cd,sudo-used reason="ported as it was" until=2027-01-31\nRUN cd /a\n# hadolint ignore=DL3004,SC1000 # as above\nRUN sudo a\n',
          },
        },
        {
          files: {
            Dockerfile:
              '# golden-path global ignore=base-latest reason="a demo"\n# golden-path is a plugin; it can ignore things.\nFROM alpine\nRUN echo "# golden-path ignore"\n',
          },
        },
      ],
      fail: [
        {
          files: {
            Dockerfile:
              'FROM alpine:3.20\n# golden-path ignore=run-cd\n# golden-path ignore=sudo reason="x"\n# golden-path ignore=run-cd reason="x" until=2027-02-30\nRUN cd /a\n# hadolint ignore=DL3004 because of the port\nRUN sudo a\n# golden-path global ignore=run-cd reason="x"\n',
          },
          lines: [2, 3, 4, 6, 8],
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
      const nothing = model.builds.length
        ? 'No comment suppresses a finding.'
        : 'No Dockerfile was found.';
      const { unreadText } = model;
      const unseen =
        unseenDockerfiles(model) ??
        (unreadText && `${unreadText.path}: ${unreadText.reason}`);
      return verdictOf([opinion], nothing, unseen);
    },
  };
}
