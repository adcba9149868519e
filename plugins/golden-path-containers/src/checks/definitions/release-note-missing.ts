import type { Value } from '../../definitions';
import { definitionsOf, type ContainerModel } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judgeBuilds } from './judgeBuilds';
import { publishes, tagOf } from './publishing';

/** Files that tell what changed, and settings of tools that write it. */
const NOTES =
  /(?:^|\/)(?:changelog|changes|history|news|releases?|release[-_]?notes)(?:\.(?:md|rst|txt|adoc))?$|(?:^|\/)\.changeset\/|(?:^|\/)(?:release-please-config\.json|\.releaserc[^/]*|\.goreleaser\.ya?ml|cliff\.toml|\.github\/release(?:-drafter)?\.ya?ml)$/i;
/** A tag that comes from a version. */
const VERSION =
  /^v?\d+\.\d+|\bversion\b|semver|ref_name|CI_COMMIT_TAG|\btag\b|RELEASE/i;
const PUSH =
  'docker build -t example.com/a:1.4.2 .\ndocker push example.com/a:1.4.2\n';

export const releaseNoteMissing: ContainerCheck = {
  id: 'release-note-missing',
  title: 'Version published without a release note',
  practice: 'pinned-tag',
  severity: 'info',
  rationale:
    'A version tag is worth as much as what is written of it: without a note nobody knows what an update brings.',
  remedy:
    'Keep a `CHANGELOG.md`, or let the pipeline publish a release: `gh release create "$TAG" --generate-notes`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { 'build.sh': PUSH, 'CHANGELOG.md': '# 1.4.2\n' } },
      {
        files: {
          'build.sh': `${PUSH}gh release create v1.4.2 --generate-notes\n`,
        },
      },
    ],
    fail: [{ files: { 'build.sh': PUSH }, lines: [1] }],
  },
  run: model =>
    judgeBuilds(
      model,
      'No build definition publishes a version.',
      (build, say) => {
        if (!publishes(build, say)) return;
        const version = build.tags.values.find(isVersion);
        if (!version) return;
        if (hasNotes(model)) say.pass();
        else if (model.incomplete) say.unknown(build, model.incomplete);
        else
          say.fail(
            version,
            'A version is published, but no file or step says what is in it',
          );
      },
    ),
};

function isVersion(tag: Value): boolean {
  const expressions = tag.text.match(/\$\{?\{?[^}/]*/g)?.join(' ') ?? '';
  return VERSION.test(tagOf(tag)) || VERSION.test(expressions);
}

function hasNotes(model: ContainerModel): boolean {
  return (
    model.paths.some(path => NOTES.test(path)) ||
    definitionsOf(model).files.some(({ releases }) => releases.length > 0)
  );
}
