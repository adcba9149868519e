import type {
  PlacedPragma,
  PragmaPlace,
} from 'backstage-plugin-golden-path-common';
import {
  entriesOf,
  nodeAt,
  parseTemplate,
  type Node,
} from '../cloudformation/template';
import {
  cdkNag,
  cfnNag,
  checkov,
  guard,
  own,
  type MetadataForm,
} from './metadataForms';

/** What names some form at all. */
const SOME = /\b(cdk_nag|cfn_nag|checkov|bridgecrew|guard|golden-path)\b/;

/** Where a template says in its metadata that a finding does not count: of a resource, or of all. */
export function metadataPragmas(file: string, text: string): PlacedPragma[] {
  if (!SOME.test(text) || !/\bMetadata\b/.test(text)) return [];
  const { root } = parseTemplate(file, text);
  const placed = (
    node: Node | undefined,
    forms: MetadataForm[],
    place: PragmaPlace,
  ): PlacedPragma[] => {
    const metadata = nodeAt(node, 'Metadata');
    if (metadata?.kind !== 'map') return [];
    return forms
      .flatMap(form => form(metadata))
      .map(pragma => ({ pragma, place }));
  };
  return [
    ...placed(root, [cdkNag, own], 'file'),
    ...entriesOf(nodeAt(root, 'Resources')).flatMap(([, { key, value }]) =>
      placed(value, [cdkNag, cfnNag, guard, checkov, own], `block ${key.line}`),
    ),
  ];
}
