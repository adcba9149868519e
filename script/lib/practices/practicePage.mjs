import { filesBlock, table } from './markdown.mjs';
import { words } from './words.mjs';

/**
 * The page of one practice: what it asks for, the part written by hand with the worked example in it, and its checks.
 *
 * @param source - where the part lies, for the note on top
 * @param part - Markdown with `<!-- before -->`, `<!-- after -->` and, last, `## Sources`
 * @param example - the files of the worked example, by `before` and `after`
 */
export function practicePage(
  language,
  practice,
  checks,
  source,
  part,
  example,
) {
  const say = words[language];
  const { title, summary } = textsOf(language, practice);
  const own = checks.filter(check => check.practice === practice.id);
  const [prose, sources] = part.split(/^(?=## Sources$)/m);
  if (!sources) throw new Error('there is no "## Sources"');
  const written = ['before', 'after'].reduce((text, when) => {
    const mark = `<!-- ${when} -->`;
    if (text.split(mark).length !== 2) {
      throw new Error(`${mark} has to stand there once`);
    }
    return text.replace(
      mark,
      () => `${say[when]}\n\n${filesBlock(example[when])}`,
    );
  }, prose);
  return [
    `<!-- ${say.generated(source)} -->`,
    `# ${title}`,
    say.other(practice.id),
    `> ${summary}`,
    written.trim(),
    `## ${say.checks}`,
    ...checkSections(language, own),
    sources.trim(),
  ].join('\n\n');
}

/** All checks; in groups of their own where they come in groups. */
function checkSections(language, checks) {
  const groups = [...new Set(checks.map(({ group }) => group))];
  if (groups.length < 2) {
    return [
      checkTable(language, checks),
      ...checks.map(check => checkSection(language, check, '###')),
    ];
  }
  return groups.flatMap(group => {
    const own = checks.filter(check => check.group === group);
    return [
      `### ${words[language].groups[group] ?? group}`,
      checkTable(language, own),
      ...own.map(check => checkSection(language, check, '####')),
    ];
  });
}

function checkTable(language, checks) {
  const say = words[language];
  const looks = checks.some(({ looksAt }) => looksAt);
  const { check: id, severity, looksAt, finds, fix } = say.columns;
  return table(
    [id, severity, ...(looks ? [looksAt] : []), finds, fix],
    checks.map(check => [
      `[\`${check.id}\`](#${check.id})`,
      say.severity[check.severity],
      ...(looks ? [say.looksAt[check.looksAt]] : []),
      textsOf(language, check).title,
      check.fixable ? say.fixable : '',
    ]),
  );
}

function checkSection(language, check, heading) {
  const say = words[language];
  const { title, rationale, remedy } = textsOf(language, check);
  const facts = say.facts(
    say.severity[check.severity],
    say.looksAt[check.looksAt],
    check.fixable,
  );
  const equivalents = check.equivalents.map(
    ({ tool, id, relation }) => `${tool} \`${id}\` (${say.relation[relation]})`,
  );
  return [
    `${heading} \`${check.id}\``,
    `**${title}.** ${rationale}`,
    `**${say.remedy}** ${remedy}`,
    `_${facts}_`,
    ...exampleBlocks(say.fails, check.examples.fail),
    ...exampleBlocks(say.passes, check.examples.pass),
    ...(equivalents.length
      ? [`${say.equivalents} ${equivalents.join(', ')}.`]
      : []),
  ].join('\n\n');
}

/**
 * The first example of a kind says most; where one is written in Terraform, the first of these too. One that is an image in a registry
 * has no text to show.
 */
function exampleBlocks(title, examples) {
  const isTerraform = ({ files }) =>
    Object.keys(files).some(file => file.endsWith('.tf'));
  const [first] = examples;
  const terraform = examples.find(isTerraform);
  const shown = [...new Set([first, terraform])].filter(
    example => example && !example.images?.length,
  );
  if (!shown.length) return [];
  return [title, ...shown.map(({ files }) => filesBlock(files))];
}

function textsOf(language, described) {
  return described.translations?.[language] ?? described;
}
