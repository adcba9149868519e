import { filesBlock, table } from './markdown.mjs';
import { words } from './words.mjs';

/**
 * The page of one practice: what it asks for, the part written by hand with the worked example in it, and its checks.
 *
 * @param part - Markdown with `<!-- before -->`, `<!-- after -->` and, last, `## Sources`
 * @param example - the files of the worked example, by `before` and `after`
 */
export function practicePage(language, practice, checks, part, example) {
  const say = words[language];
  const { title, summary } = textsOf(language, practice);
  const own = checks.filter(check => check.practice === practice.id);
  const [prose, sources] = part.split(/^(?=## Sources$)/m);
  if (!sources) throw new Error(`${practice.id}: there is no "## Sources"`);
  const written = ['before', 'after'].reduce((text, when) => {
    const mark = `<!-- ${when} -->`;
    if (text.split(mark).length !== 2) {
      throw new Error(`${practice.id}: ${mark} has to stand there once`);
    }
    return text.replace(
      mark,
      () => `${say[when]}\n\n${filesBlock(example[when])}`,
    );
  }, prose);
  return [
    `<!-- ${say.generated(practice.id, `${language}.md`)} -->`,
    `# ${title}`,
    say.other(practice.id),
    `> ${summary}`,
    written.trim(),
    `## ${say.checks}`,
    checkTable(language, own),
    ...own.map(check => checkSection(language, check)),
    sources.trim(),
  ].join('\n\n');
}

function checkTable(language, checks) {
  const say = words[language];
  return table(
    say.columns,
    checks.map(check => [
      `[\`${check.id}\`](#${check.id})`,
      say.severity[check.severity],
      say.looksAt[check.looksAt],
      textsOf(language, check).title,
      check.fixable ? say.fixable : '',
    ]),
  );
}

function checkSection(language, check) {
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
    `### \`${check.id}\``,
    `**${title}.** ${rationale}`,
    `**${say.remedy}** ${remedy}`,
    `_${facts}_`,
    ...exampleBlock(say.fails, check.examples.fail),
    ...exampleBlock(say.passes, check.examples.pass),
    ...(equivalents.length
      ? [`${say.equivalents} ${equivalents.join(', ')}.`]
      : []),
  ].join('\n\n');
}

/** The first example of a kind says most; one that is an image in a registry has no text to show. */
function exampleBlock(title, [example]) {
  if (!example || example.images?.length) return [];
  return [title, filesBlock(example.files)];
}

function textsOf(language, described) {
  return described.translations?.[language] ?? described;
}
