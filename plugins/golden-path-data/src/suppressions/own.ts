import {
  HASH_OR_SLASHES,
  onTop,
  ownPragmas,
  type CommentStyle,
  type PlacedPragma,
} from 'backstage-plugin-golden-path-common';

const YAML: CommentStyle = { marks: ['#'], atEnd: true, empty: /^---/ };

/** How files are commented, by the ends of their names; JSON has no comments. */
const STYLES: Array<[RegExp, CommentStyle]> = [
  [/\.(ya?ml|template)$/i, YAML],
  [
    /\.(tf|tofu|tfvars|hcl)$/i,
    { marks: [...HASH_OR_SLASHES, '/*'], atEnd: true },
  ],
  [/\.sql$/i, { marks: ['--', '/*'], atEnd: true }],
  // The front matter of a record is YAML.
  [/\.md$/i, { ...YAML, marks: ['<!--', '#'] }],
];

/** The own comments of a file: `golden-path ignore=<check> reason="…"`, for what begins on the line below, or on its own. */
export function ownComments(path: string, text: string): PlacedPragma[] {
  const style = STYLES.find(([name]) => name.test(path))?.[1];
  if (!style) return [];
  return ownPragmas(text, style).flatMap(
    ({ pragma, target, top }): PlacedPragma[] => {
      if (pragma.reach === 'file')
        return [{ pragma: onTop(pragma, top), place: 'file' }];
      if (pragma.flaw) return [{ pragma }];
      return [
        { pragma, place: `line ${target}` },
        { pragma, place: `block ${target}` },
      ];
    },
  );
}
