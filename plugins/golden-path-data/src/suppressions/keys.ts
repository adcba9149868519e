import {
  pragmaKey,
  type Check,
  type FindingDraft,
} from 'backstage-plugin-golden-path-common';
import { CFN_NAG_RULES } from '../knowledge/cfnNagRules';
import { trivyId } from '../knowledge/trivyNames';
import type { DataModel } from '../model';

type Named = Pick<Check<DataModel>, 'id' | 'equivalents'>;

/** What a check is called, here and in other tools. */
export function keysOf({ id, equivalents }: Named): string[] {
  return [
    pragmaKey('golden-path', id),
    ...equivalents.flatMap(({ tool, id: other }) => {
      if (tool === 'trivy') return [pragmaKey(tool, trivyId(other))];
      const nag = tool === 'cfn-guard' ? CFN_NAG_RULES[other] : undefined;
      return [
        pragmaKey(tool, other),
        ...(nag ? [pragmaKey('cfn_nag', nag)] : []),
      ];
    }),
  ];
}

/** So many values of one finding are looked at. */
const MOST_VALUES = 50;
const KINDS = ['Action', 'Resource', 'Policy'];

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
  const values = lines
    .join('\n')
    .slice(0, 10_000)
    .split(/[\s"',[\]{}]+/)
    .filter(value => value.includes('*') || value.includes(':iam::aws:policy/'))
    .slice(0, MOST_VALUES);
  return [...new Set(values)].map(value =>
    ids.flatMap(id =>
      KINDS.map(kind => pragmaKey('cdk-nag', `${id}[${kind}::${value}]`)),
    ),
  );
}
