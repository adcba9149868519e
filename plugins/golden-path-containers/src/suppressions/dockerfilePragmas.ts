import {
  LONGEST_COMMENT,
  type PlacedPragma,
  type Pragma,
} from 'backstage-plugin-golden-path-common';
import type { Comment, Dockerfile, Instruction } from '../dockerfile';
import type { Build } from '../model';
import { buildkitPragma } from './buildkit';
import { hadolintPragma } from './hadolint';
import { checkovPragma, trivyPragma } from './scanners';

/** Most files hold no suppression at all. */
const SOME = /hadolint|check|bridgecrew|trivy/i;

/** What the comments of a Dockerfile say in the forms of other tools. */
export function foreignPragmas({ dockerfile, stages }: Build): PlacedPragma[] {
  if (!SOME.test(dockerfile.text)) return [];
  const found = topDirectives(dockerfile);
  const { instructions } = dockerfile;
  const opening = new Set(stages.map(({ from }) => from));
  const directives = new Set(dockerfile.directives.map(({ line }) => line));
  let stage = 0;
  let next = 0;
  let checked: Instruction | undefined;
  for (const comment of dockerfile.comments) {
    while (instructions[next]?.start < comment.start) {
      if (opening.has(instructions[next])) stage = instructions[next].line;
      next++;
    }
    const inside = comment.start < instructions[next - 1]?.end;
    if (inside || directives.has(comment.line)) continue;
    const text = textOf(dockerfile, comment);
    const { line } = comment;
    const following: Instruction | undefined = instructions[next];
    const opens = following && opening.has(following) ? following.line : stage;
    const hadolint = hadolintPragma(text, line);
    if (hadolint) found.push(placedHadolint(hadolint, following, opens));
    const checkov = checkovPragma(text, line);
    if (checkov) found.push({ pragma: checkov, place: 'file' });
    const place = following && (`instruction ${following.line}` as const);
    const trivy = trivyPragma(text, line);
    if (trivy) found.push({ pragma: trivy, place });
    const buildkit = buildkitPragma(text, line, 'next');
    // Of several above one instruction BuildKit takes the first.
    if (buildkit && following && following !== checked) {
      checked = following;
      found.push({ pragma: buildkit, place });
    }
  }
  return found;
}

function placedHadolint(
  pragma: Pragma,
  following: Instruction | undefined,
  stage: number,
): PlacedPragma {
  if (pragma.flaw) return { pragma };
  if (pragma.reach === 'file') return { pragma, place: 'file' };
  if (pragma.reach === 'stage') return { pragma, place: `stage ${stage}` };
  if (following?.line === pragma.line + 1)
    return { pragma, place: `instruction ${following.line}` };
  const flaw =
    'hadolint takes it from the line directly above an instruction only.';
  return { pragma: { ...pragma, flaw } };
}

function topDirectives(dockerfile: Dockerfile): PlacedPragma[] {
  const directive = dockerfile.directives.find(({ name }) => name === 'check');
  const pragma =
    directive &&
    buildkitPragma(textOf(dockerfile, directive), directive.line, 'file');
  return pragma ? [{ pragma, place: 'file' }] : [];
}

function textOf(
  { text }: Dockerfile,
  { start, end }: Omit<Comment, 'line'>,
): string {
  return text.slice(start + 1, Math.min(end, start + 1 + LONGEST_COMMENT));
}
