import {
  HASH_OR_SLASHES,
  onTop,
  ownPragmas,
  type CommentStyle,
  type OwnPragma,
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
];
const PAGE: CommentStyle = { marks: ['<!--'], atEnd: true };

/** The own comments of a file: `golden-path ignore=<check> reason="…"`, for what begins on the line below, or on its own. */
export function ownComments(path: string, text: string): PlacedPragma[] {
  return written(path, text).flatMap(
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

function written(path: string, text: string): OwnPragma[] {
  if (/\.md$/i.test(path)) return ofPage(text);
  const style = STYLES.find(([name]) => name.test(path))?.[1];
  return style ? ownPragmas(text, style) : [];
}

/** Of a page of Markdown: its front matter is YAML; what stands in code is an example and says nothing of the page. */
function ofPage(text: string): OwnPragma[] {
  const lines = text.split(/\r?\n/);
  const end = /^\uFEFF?---\s*$/.test(lines[0])
    ? lines.findIndex((line, i) => i > 0 && /^---\s*$/.test(line))
    : -1;
  const blank = lines.slice(0, end + 1).map(() => '');
  const body = [...blank, ...withoutCode(lines.slice(end + 1))];
  return [
    ...ownPragmas(lines.slice(0, end + 1).join('\n'), YAML),
    ...ownPragmas(body.join('\n'), PAGE).map(one => ({
      ...one,
      top: one.top && end < 0,
    })),
  ];
}

function withoutCode(lines: string[]): string[] {
  let fence: string | undefined;
  return lines.map(line => {
    const mark = /^\s*(```|~~~)/.exec(line)?.[1];
    if (fence === undefined && !mark) return line.replace(/`<!--[^`]*`/g, '');
    if (fence === undefined) fence = mark;
    else if (mark === fence) fence = undefined;
    return '';
  });
}
