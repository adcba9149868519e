import {
  pragmaKey,
  type Check,
  type FindingDraft,
} from 'backstage-plugin-golden-path-common';
import { cfnNagRules } from '../knowledge/cfnNagRules';
import { trivyId } from '../knowledge/trivyNames';
import type { DataModel } from '../model';

type Named = Pick<Check<DataModel>, 'id' | 'equivalents'>;

/** What a check is called, here and in other tools. */
export function keysOf(check: Named): string[] {
  return [
    pragmaKey('golden-path', check.id),
    ...check.equivalents.map(({ tool, id }) =>
      pragmaKey(tool, tool === 'trivy' ? trivyId(id) : id),
    ),
    ...cfnNagRules(check).map(rule => pragmaKey('cfn_nag', rule)),
  ];
}

/** So many words of one finding are looked at. */
const MOST_WORDS = 100;
const MANAGED = /^.*(?=:iam::aws:policy\/)/;

/**
 * What cdk-nag says a finding is about, without what stands before the name of a policy of AWS, which each partition writes otherwise:
 * `AwsSolutions-IAM4[Policy:::iam::aws:policy/ReadOnlyAccess]`.
 */
export function findingId(id: string): string {
  return id.replace(/\[Policy::.*(?=:iam::aws:policy\/)/, '[Policy::');
}

/**
 * How cdk-nag names what a finding is about, by value: `AwsSolutions-IAM5[Action::s3:*]`. What it reports one by one stands in one
 * finding here, so that each of the values has to be acknowledged. None where no such value stands on the lines of the finding.
 */
export function findingKeys(
  { files }: DataModel,
  { equivalents }: Named,
  { file, line, endLine }: FindingDraft,
): string[][] {
  const ids = equivalents.flatMap(({ tool, id }) =>
    tool === 'cdk-nag' ? [id] : [],
  );
  if (!ids.length) return [];
  const lines = (files.textOf(file) ?? '').split('\n').slice(line - 1, endLine);
  const text = lines.join('\n').slice(0, 10_000);
  const words = [...new Set(text.split(/[\s"',[\]{}]+/))].slice(0, MOST_WORDS);
  const names = words.filter(word => /^[A-Za-z0-9]+$/.test(word));
  return words
    .flatMap(word => {
      if (MANAGED.test(word)) return [[`Policy::${word.replace(MANAGED, '')}`]];
      if (!word.includes('*')) return [];
      const made = names.map(name => `Resource::<${name}.Arn>${word}`);
      return [[`Action::${word}`, `Resource::${word}`, ...made]];
    })
    .map(about =>
      about.flatMap(one =>
        ids.map(id => pragmaKey('cdk-nag', `${id}[${one}]`)),
      ),
    );
}
