import type { ShellWord } from '../../model/shell';
import type { Value } from '../ImageBuild';

/** An option with the place of its value. */
export interface Option {
  name: string;
  /** Absent for a switch. */
  value?: Value;
}

/** The options and operands of a call. */
export interface Options {
  all: Option[];
  operands: Value[];
  /** Why there may be more options than these: a variable may hold some. */
  more?: string;
}

/** Letters that take a value, and the names that they stand for. */
const SHORT: Record<string, string> = {
  c: 'context',
  d: 'destination',
  f: 'file',
  m: 'memory',
  o: 'output',
  t: 'tag',
  v: 'volume',
};

/** Options of `docker build`, `podman build`, bake and kaniko that are switches; every other one takes a value. */
const SWITCHES = new Set(
  (
    'all all-platforms all-tags cache cache-copy-layers cache-run-layers check cleanup compress debug force force-rm help insecure ' +
    'insecure-pull layers load no-cache no-hostname no-hosts no-push omit-history print privileged pull push quiet ' +
    'reproducible rm single-snapshot skip-tls-verify skip-tls-verify-pull skip-unused-stages squash squash-all tls-verify ' +
    'use-new-run'
  ).split(' '),
);
const OFTEN_BARE = /^-[a-zA-Z]*$/;

/** Reads the options of a call; `resolve` gives each word its value and place. */
export function readOptions(
  words: ShellWord[],
  resolve: (word: ShellWord, from?: number) => Value,
): Options {
  const found: Options = { all: [], operands: [] };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const { text } = word;
    const long = /^--([a-z][a-z0-9-]*)(=)?/.exec(text);
    const next = () => {
      i++;
      return words[i] && resolve(words[i]);
    };
    if (long) {
      const [head, name, equals] = long;
      if (equals) found.all.push({ name, value: resolve(word, head.length) });
      else if (SWITCHES.has(name)) found.all.push({ name });
      else found.all.push({ name, value: next() });
    } else if (/^-[a-zA-Z]/.test(text)) {
      const name = SHORT[text[text.length - 1]];
      const attached = /^-([tfo])=?(?=.)/.exec(text);
      if (OFTEN_BARE.test(text) && name)
        found.all.push({ name, value: next() });
      else if (attached)
        found.all.push({
          name: SHORT[attached[1]],
          value: resolve(word, attached[0].length),
        });
    } else found.operands.push(resolve(word));
  }
  return withOpenEnd(found);
}

/** A variable that stands alone may hold any number of options; as the only operand it is what is built. */
function withOpenEnd(options: Options): Options {
  const { operands } = options;
  const open = operands.filter(
    ({ text, unknown }) => unknown !== undefined && /^\$/.test(text),
  );
  const plain = operands.filter(operand => !open.includes(operand));
  if (!open.length || (!plain.length && open.length === 1)) return options;
  return {
    ...options,
    operands: plain.length ? plain : open.slice(-1),
    more: open[0].unknown,
  };
}

/** The last value of an option. */
export function optionOf(options: Options, name: string): Option | undefined {
  return options.all.filter(option => option.name === name).pop();
}

/** All values of an option. */
export function valuesOf(options: Options, ...names: string[]): Value[] {
  return options.all.flatMap(({ name, value }) =>
    names.includes(name) && value ? [value] : [],
  );
}

/** Whether a switch is given: `--push`, `--push=true`. */
export function isOn(options: Options, name: string): boolean {
  const option = optionOf(options, name);
  return !!option && option.value?.text !== 'false';
}
