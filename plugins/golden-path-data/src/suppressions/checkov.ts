import {
  reasonOf,
  type PlacedPragma,
} from 'backstage-plugin-golden-path-common';
import type { Layout } from './Layout';

/** What checkov looks for in a line; the first in it counts (checkov/common/comment/enum.py). */
const SKIP = /(?:checkov|bridgecrew):skip= *([A-Z_\d]+)(:.+)?/;
const LONGEST_LINE = 2_000;

/**
 * `checkov:skip=CKV_AWS_18:why`. In Terraform it stands between the header of a block and its last line, and a module hands it down to
 * what it declares (context_parsers/base_parser.py); in CloudFormation between the logical id of a resource and what comes after it
 * (cloudformation/context_parser.py).
 */
export function checkovPragmas(text: string, layout: Layout): PlacedPragma[] {
  if (!/(checkov|bridgecrew):skip=/.test(text)) return [];
  const lines = text.split('\n');
  const inner = layout.language === 'terraform' ? 1 : 0;
  return layout.spans.flatMap(({ line, endLine }) => {
    const found: PlacedPragma[] = [];
    for (let at = line + inner; at <= endLine - inner; at++) {
      const match = SKIP.exec((lines[at - 1] ?? '').slice(0, LONGEST_LINE));
      if (!match) continue;
      const [, id, reason] = match;
      found.push({
        pragma: {
          tool: 'checkov',
          ids: [id],
          reach: 'next',
          line: at,
          reason: reasonOf(reason),
        },
        place: `block ${line}`,
      });
    }
    return found;
  });
}
