import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { TEMPLATES } from './paths';

/** The languages that projects can be in. */
export const LANGUAGES = ['go', 'java', 'node', 'python', 'rust'] as const;

/** Templates that ask for a language, and have a folder for each. */
const SEVERAL = ['container-worker', 'lambda-container'];

/** One kind of container project: a template and, where the template asks for one, a language. */
export interface Kind {
  /** e.g. `container-go` or `container-worker in go`. */
  title: string;
  template: string;
  language: string;
  /** The answers that make it this kind. */
  fixed: JsonObject;
}

const all: (Kind & { parts: string[] })[] = LANGUAGES.flatMap(language => [
  {
    title: `container-${language}`,
    template: `container-${language}`,
    language,
    fixed: {},
    parts: [`container-${language}/skeleton`],
  },
  ...SEVERAL.map(template => ({
    title: `${template} in ${language}`,
    template,
    language,
    fixed: { language },
    parts: [`${template}/${language}`],
  })),
]);

const isThere = ({ template, parts }: (typeof all)[number]) =>
  existsSync(join(TEMPLATES, `${template}.yaml`)) &&
  parts.every(part => hasFiles(join(TEMPLATES, part)));

function hasFiles(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.some(entry => entry.isFile());
}

/** What can be made. */
export const kinds: Kind[] = all.filter(isThere);

/** What the templates promise and cannot make. */
export const missingKinds: string[] = all
  .filter(kind => !isThere(kind))
  .map(({ title }) => title);

/** Fields of a form that are no answers: where a project goes is no part of what it is, and the score is only shown. */
export const NO_ANSWERS = ['publishTo', 'expectedScore'];

/** A question of a form. */
export interface Question {
  type: string;
  enum?: string[];
  items?: { enum?: string[] };
  default?: unknown;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

interface Form {
  /** Of the template. */
  title: string;
  /** By their names. */
  questions: Record<string, Question>;
}

/** The form of a template. */
export function formOf(template: string): Form {
  const { metadata, spec } = parse(
    readFileSync(join(TEMPLATES, `${template}.yaml`), 'utf8'),
  );
  const pages: { properties: Form['questions'] }[] = spec.parameters;
  return {
    title: metadata.title,
    questions: Object.assign({}, ...pages.map(page => page.properties)),
  };
}
