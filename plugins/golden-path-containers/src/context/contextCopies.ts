import type { Instruction, Token } from '../dockerfile';
import { once, type Build, type Stage } from '../model';
import { cleanPath } from './cleanPath';
import { Budget } from './Budget';
import { CopyPattern } from './CopyPattern';
import { IgnoreRules } from './IgnoreRules';
import { PatternError } from './patternTokens';
import { readIgnoreFile } from './readIgnoreFile';

/** What one `--exclude` may cost. */
const STEPS = 1_000_000;

/** One thing that a COPY or ADD takes from the build context. */
export interface ContextSource {
  /** As written, quotes dropped. */
  written: string;
  /** From the context's root, without a slash in front; empty for the root itself. */
  path: string;
  /** The path leads out of the context; Docker cuts that off. */
  leadsOut: boolean;
  /** It is the whole context, with all that lies in its root. */
  wide: boolean;
  /** Where it has wildcards. */
  pattern?: CopyPattern;
}

/** A COPY or ADD that takes files from the build context. */
export interface ContextCopy {
  instruction: Instruction;
  stage: Stage;
  /** Its layer is in the image that the file yields. */
  shipped: boolean;
  sources: ContextSource[];
  /** What `--exclude` leaves out, of paths from the source. */
  without?: IgnoreRules;
  /** Why a source cannot be told. */
  unknown?: string;
}

/** What a build copies from its context, in the order of the file. */
export function contextCopies(build: Build): ContextCopy[] {
  return once(build, copiesOf);
}

function copiesOf({ dockerfile, stages, final }: Build): ContextCopy[] {
  const chain = new Set(final?.chain);
  const found: ContextCopy[] = [];
  let next = 0;
  let stage: Stage | undefined = stages[0]?.from ? undefined : stages[0];
  dockerfile.instructions.forEach((instruction, index) => {
    if (instruction.name === 'from') {
      if (stages[0]?.from) stage = stages[next++];
      return;
    }
    const copies = instruction.name === 'copy' || instruction.name === 'add';
    if (!stage || !copies || instruction.flag('from') !== undefined) return;
    const copy: ContextCopy = {
      ...{ instruction, stage, sources: [], shipped: chain.has(stage) },
    };
    const excluded = instruction.flags.filter(({ name }) => name === 'exclude');
    if (excluded.length) {
      const text = excluded.map(({ value }) => value).join('\n');
      const { patterns } = readIgnoreFile(text);
      copy.without = new IgnoreRules(patterns, new Budget(STEPS));
    }
    for (const token of instruction.args.slice(0, -1)) {
      addSource(copy, token, index);
    }
    if (copy.sources.length || copy.unknown) found.push(copy);
  });
  return found;
}

function addSource(copy: ContextCopy, { text }: Token, index: number): void {
  const written = text.replace(/^(["'])(.*)\1$/, '$2');
  if (/^\d*<</.test(written)) return;
  const expanded = copy.stage.scope.expand(written, index);
  if (!expanded.known) {
    copy.unknown ??= expanded.reason;
    return;
  }
  const { value } = expanded;
  const fetched = /^(?:https?|git|ssh):\/\/|^git@/i.test(value);
  if (fetched && copy.instruction.name === 'add') return;
  try {
    copy.sources.push(sourceOf(value));
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    copy.unknown ??= `${written.slice(0, 80)} ${error.message}`;
  }
}

// As BuildKit does: the path is taken from the context's root, and `..` does not lead out of it.
function sourceOf(written: string): ContextSource {
  const path = cleanPath(`/${written}`).slice(1);
  const leadsOut = /^\.\.(?:\/|$)/.test(cleanPath(written));
  const wide = path === '' || path === '*';
  const source: ContextSource = { written, path, leadsOut, wide };
  if (/[*?[\\]/.test(path)) source.pattern = new CopyPattern(path);
  return source;
}
