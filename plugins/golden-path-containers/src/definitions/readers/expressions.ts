import type { Value } from '../ImageBuild';
import type { Lookup } from '../shell/expand';
import { dependsOn, PROJECT_ROOT } from '../values';

const EXPRESSION = /\$\{\{\s*([^}]{0,400}?)\s*\}\}/g;

/** Replaces what is known in `${{ … }}` of GitHub Actions: variables of `env`, the workspace, a plain text. */
export function expandExpressions(
  text: string,
  env: Lookup,
): Pick<Value, 'text' | 'unknown'> {
  if (!text.includes('${{')) return { text };
  let unknown: string | undefined;
  const expanded = text.replace(EXPRESSION, (written, expression: string) => {
    const known = valueOfExpression(expression, env);
    if (!known) unknown ??= dependsOn(written);
    else unknown ??= known.unknown;
    return known?.text ?? written;
  });
  return { text: expanded, ...(unknown !== undefined && { unknown }) };
}

function valueOfExpression(
  expression: string,
  env: Lookup,
): Pick<Value, 'text' | 'unknown'> | undefined {
  const name = /^env\.([A-Za-z_]\w*)$/.exec(expression)?.[1];
  if (name) return env(name);
  if (expression === 'github.workspace') return { text: PROJECT_ROOT };
  const literal = /^'([^']*)'$/.exec(expression);
  return literal ? { text: literal[1] } : undefined;
}

/** The key of `${{ matrix.KEY }}`, where the text is nothing else. */
export function matrixKey(text: string): string | undefined {
  return /^\s*\$\{\{\s*matrix\.([\w.-]{1,60})\s*\}\}\s*$/.exec(text)?.[1];
}
