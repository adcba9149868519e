import type { Place, Told, Value, Values } from './ImageBuild';

/** What stands for the project's root at the head of a path. */
export const PROJECT_ROOT = '/%project%';

export const NONE: Values = { values: [] };

/** Why the value of an expression is not known. */
export function dependsOn(expression: string): string {
  return `${expression.slice(0, 60)} is known only when the build runs`;
}

export function valueOf(text: string, { file, line, endLine }: Place): Value {
  return { text, file, line, endLine };
}

/**
 * A path from the project's root.
 *
 * @param folder - what it is relative to; `undefined` where that is not known
 * @returns the reason where it lies outside the project or cannot be told
 */
export function pathFrom(folder: string | undefined, value: Value): Value {
  if (value.unknown !== undefined) return value;
  const text = value.text.trim();
  if (
    /^(?:https?|git|ssh|oci|s3|gs|docker-image):\/\/|^git@|^target:/.test(text)
  )
    return { ...value, unknown: 'The build context is fetched from elsewhere' };
  if (text === '-')
    return { ...value, unknown: 'The build context is read from the input' };
  const inRoot = text.startsWith(PROJECT_ROOT);
  const rest = inRoot ? text.slice(PROJECT_ROOT.length) : text;
  if (!inRoot && /^[/~]|^[A-Za-z]:\\/.test(rest))
    return {
      ...value,
      unknown: `${text.slice(0, 80)} is no path of the project`,
    };
  if (!inRoot && folder === undefined)
    return {
      ...value,
      unknown: 'The folder that the build runs in is not known',
    };
  const joined = normalized(`${inRoot ? '' : folder}/${rest}`);
  return joined === undefined
    ? { ...value, unknown: `${text.slice(0, 80)} lies outside the project` }
    : { ...value, text: joined };
}

/** Without `.` and `..`; `undefined` for what lies above the root. */
export function normalized(path: string): string | undefined {
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') {
      if (!kept.length) return undefined;
      kept.pop();
    } else if (step && step !== '.') kept.push(step);
  }
  return kept.join('/');
}

/** The folder of a file; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function told<T>(value: T): Told<T> {
  return { known: true, value };
}

export function untold<T>(reason: string): Told<T> {
  return { known: false, reason };
}

/** Items of a list that is written as one text, `a,b` or one a line; each line has its place. */
export function split(value: Value, separator: RegExp): Value[] {
  return value.text
    .split(separator)
    .map(text => text.trim())
    .filter(text => text)
    .map(text => part(value, text));
}

/** A part of a value. What is not known of the whole is not known of those parts that hold an expression. */
export function part(value: Value, text: string): Value {
  const { unknown, ...rest } = value;
  return unknown !== undefined && /[$`]/.test(text)
    ? { ...rest, text, unknown }
    : { ...rest, text };
}

/** A reference without `:latest`, which Docker adds where there is no tag. */
export function withoutLatest(reference: string): string {
  return reference.replace(/:latest$/, '');
}
