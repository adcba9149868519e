import { words } from './words.mjs';

/** The part of `mkdocs.yml` that leads to the pages of the practices. */
export function navigation(scorecards) {
  return ['en', 'fr']
    .flatMap(language => {
      const folder = language === 'en' ? 'practices' : `practices/${language}`;
      return [
        `  - ${words[language].index.navigation}:`,
        `      - ${folder}/index.md`,
        ...scorecards.flatMap(({ scorecard, equivalents, written }) => [
          `      - ${scorecard.title}:`,
          ...scorecard.practices
            .filter(({ id }) => written.has(id))
            .map(({ id }) => `          - ${folder}/${id}.md`),
          ...(language === 'en'
            ? [`          - ${folder}/${equivalents}`]
            : []),
        ]),
      ];
    })
    .join('\n');
}

/** A text with what stands between two marks replaced. */
export function between(text, begin, end, content) {
  const [head, rest] = text.split(begin);
  const tail = rest?.split(end)[1];
  if (tail === undefined) throw new Error(`"${begin}" … "${end}" is missing`);
  return [head, begin, content, end, tail].join('');
}
