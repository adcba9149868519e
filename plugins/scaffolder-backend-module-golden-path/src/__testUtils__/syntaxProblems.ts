import { DockerfileParser, Keyword } from 'dockerfile-ast';
import { XMLValidator } from 'fast-xml-parser';
import { parse as parseToml } from 'smol-toml';
import { parseAllDocuments } from 'yaml';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { parseHcl } from '../../../golden-path-containers/src/definitions/hcl/parseHcl';

/** What is wrong with a text, and nothing where it can be read. */
type Reader = (text: string) => string | undefined;

const READERS: [RegExp, Reader][] = [
  [/\.ya?ml$/, yaml],
  [/\.json$/, thrown(JSON.parse)],
  [
    /\.jsonl$/,
    thrown(text =>
      text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ),
  ],
  [/(\.toml|^uv\.lock|^Cargo\.lock)$/, thrown(parseToml)],
  [/\.(xml|svg)$/, xml],
  [/\.hcl$/, text => parseHcl(text).problem?.message],
  [/^Dockerfile$/, dockerfile],
  [/^go\.mod$/, goMod],
  [/^go\.sum$/, lines(/^\S+ v\S+ h1:[\w+/]{43}=$/)],
  [/\.properties$/, lines(/^(#.*|[\w.]+=\S+|)$/)],
  [/^requirements.*\.txt$/, lines(/^(#.*|\s+(--hash|#).*|[\w.-]+[=~]=.*|)$/)],
  [/^\.python-version$/, lines(/^\d+\.\d+(\.\d+)?$/)],
  [/^maven\.config$/, lines(/^-.+$/)],
  [/^queue\.conf$/, braces],
  // Their own tools read these: make, the compilers, databases, and people.
  [/(^Makefile|\.mk)$/, () => undefined],
  [/\.(go|java|js|mjs|ts|py|rs|sh|md|sql)$/, () => undefined],
  [/(^\.(dockerignore|editorconfig|gitignore|npmrc)|^mvnw)$/, () => undefined],
];

/** What is wrong with the files of a project as files of their kinds. */
export function syntaxProblems(texts: Record<string, string>): string[] {
  return Object.entries(texts).flatMap(([path, text]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
    const wrong = reader
      ? [reader(text), shape(text)]
      : ['No reader is known for files of that name'];
    return wrong.filter(Boolean).map(problem => `${path}: ${problem}`);
  });
}

function shape(text: string): string | undefined {
  if (!text) return undefined;
  if (!/[^\n]\n$/.test(text)) return 'It does not end in one line end';
  if (text.includes('\r')) return 'It has a carriage return';
  return undefined;
}

function thrown(parse: (text: string) => unknown): Reader {
  return text => {
    try {
      parse(text);
      return undefined;
    } catch (error) {
      return String(error);
    }
  };
}

function lines(pattern: RegExp): Reader {
  return text => {
    const wrong = text
      .replace(/\n$/, '')
      .split('\n')
      .find(line => !pattern.test(line));
    return wrong === undefined ? undefined : `A line is ${wrong}`;
  };
}

function yaml(text: string): string | undefined {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return 'It is empty';
  const [problem] = documents.flatMap(({ errors, warnings, contents }) =>
    contents ? [...errors, ...warnings] : [new Error('A document is empty')],
  );
  return problem?.message;
}

/** Of HOCON only what a wrong value would break. */
function braces(text: string): string | undefined {
  const plain = text.replace(/#.*|"[^"\n]*"/g, '');
  const [open, closed] = [/\{/g, /\}/g].map(
    brace => plain.match(brace)?.length,
  );
  return open === closed && !plain.includes('"')
    ? undefined
    : 'It is unbalanced';
}

function xml(text: string): string | undefined {
  const valid = XMLValidator.validate(text);
  return valid === true ? undefined : valid.err.msg;
}

const KEYWORDS = new Set<string>(Object.values(Keyword));

function dockerfile(text: string): string | undefined {
  const wrong = DockerfileParser.parse(text)
    .getInstructions()
    .find(instruction => !KEYWORDS.has(instruction.getKeyword()));
  return wrong && `${wrong.getInstruction()} is no instruction`;
}

function goMod(text: string): string | undefined {
  const flat = text.replace(/^(\w+) \(\n((?:\t.*\n)*)\)$/gm, (_, verb, block) =>
    block.replace(/^\t/gm, `${verb} `).trim(),
  );
  return lines(
    /^(module \S+|go \d+\.\d+(\.\d+)?|toolchain \S+|(require|exclude|tool) \S+( v\S+)?( \/\/ indirect)?|\/\/.*|)$/,
  )(flat);
}
