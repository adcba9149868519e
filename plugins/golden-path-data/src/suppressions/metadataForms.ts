import {
  ownOptions,
  reasonOf,
  type Pragma,
} from 'backstage-plugin-golden-path-common';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  textOf,
  type Node,
} from '../cloudformation/template';
import { findingId } from './keys';

/** Reads what one tool is told in the metadata of a resource, or of a template. */
export type MetadataForm = (metadata: Node) => Pragma[];

/**
 * `cdk_nag.rules_to_suppress`. With `applies_to` it speaks of single findings, which cdk-nag 3 names `AwsSolutions-IAM5[Resource::*]`;
 * a regular expression there is not followed (cdklabs/cdk-nag, nag-suppression-helper.ts of 2 and nag-pack.ts of 3).
 */
export const cdkNag: MetadataForm = metadata =>
  rulesIn(metadata, 'cdk_nag').map(rule => {
    const id = textOf(rule, 'id')!;
    const findings = nodeAt(rule, 'applies_to');
    const texts = itemsOf(findings).flatMap(one => textOf(one) ?? []);
    return pragmaOf('cdk-nag', rule, {
      ids: findings
        ? texts.map(text => findingId(`${id}[${text}]`))
        : [findingId(id)],
      reason: decoded(rule),
    });
  });

/** `cfn_nag.rules_to_suppress` (stelligent/cfn_nag). */
export const cfnNag: MetadataForm = metadata =>
  rulesIn(metadata, 'cfn_nag').map(rule =>
    pragmaOf('cfn_nag', rule, {
      ids: [textOf(rule, 'id')!],
      reason: textOf(rule, 'reason'),
    }),
  );

/** `guard.SuppressedRules`: names of rules, or rules with their reasons (aws-cloudformation/aws-guard-rules-registry). */
export const guard: MetadataForm = metadata =>
  itemsOf(nodeAt(metadata, 'guard', 'SuppressedRules')).flatMap(rule => {
    const id = textOf(rule);
    if (id !== undefined) return [pragmaOf('cfn-guard', rule, { ids: [id] })];
    return entriesOf(rule).map(([name, { value }]) =>
      pragmaOf('cfn-guard', rule, { ids: [name], reason: textOf(value) }),
    );
  });

/** `checkov.skip`, and `bridgecrew.skip` as well (checkov/cloudformation/context_parser.py). */
export const checkov: MetadataForm = metadata =>
  ['checkov', 'bridgecrew'].flatMap(name =>
    itemsOf(nodeAt(metadata, name, 'skip')).flatMap(skip => {
      const id = textOf(skip, 'id');
      const reason = textOf(skip, 'comment');
      return id === undefined
        ? []
        : [pragmaOf('checkov', skip, { ids: [id], reason })];
    }),
  );

/** `golden-path: { ignore, reason, until }`, or a list of such: the words of the own comment, where JSON has no comments. */
export const own: MetadataForm = metadata =>
  itemsOf(nodeAt(metadata, 'golden-path')).map(item => {
    const { ignore, ...words } = Object.fromEntries(
      entriesOf(item).map(([name, { value }]) => [name, value]),
    );
    const ids = itemsOf(ignore).flatMap(id => textOf(id)?.split(',') ?? []);
    const texts = Object.entries(words).map(([name, value]) => [
      name,
      textOf(value) ?? '',
    ]);
    const flaw = ids.length
      ? undefined
      : 'Name the check: `ignore: <check>`, with `reason`.';
    return {
      ...pragmaOf('golden-path', item, { ids: ids.map(id => id.trim()) }),
      ...ownOptions(Object.fromEntries(texts)),
      ...(flaw && { flaw }),
    };
  });

function rulesIn(metadata: Node, tool: string): Node[] {
  return itemsOf(nodeAt(metadata, tool, 'rules_to_suppress')).filter(
    rule => textOf(rule, 'id') !== undefined,
  );
}

function pragmaOf(
  tool: string,
  { at }: Node,
  { ids, reason }: { ids: string[]; reason?: string },
): Pragma {
  return {
    ...{ tool, ids, reach: 'next', line: at.line },
    reason: reasonOf(reason),
  };
}

/** cdk-nag writes a reason in base64 where it has letters beyond Latin-1. */
function decoded(rule: Node): string | undefined {
  const reason = textOf(rule, 'reason');
  if (reason === undefined || textOf(rule, 'is_reason_encoded') !== 'true')
    return reason;
  try {
    const bytes = Uint8Array.from(atob(reason), char => char.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return reason;
  }
}
