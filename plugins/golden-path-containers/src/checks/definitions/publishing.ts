import type { ImageBuild, Value } from '../../definitions';
import type { SayAt } from './judgeBuilds';

/**
 * Whether a build pushes its image. Where a person or a deployment may push it, nothing publishes as far as the project tells; where
 * a pipeline or a script may, it is undecided.
 */
export function publishes(build: ImageBuild, say: SayAt): boolean {
  const { push, kind, inCi } = build;
  if (push.known) return push.value;
  if (inCi || kind === 'script' || kind === 'make')
    say.unknown(build, push.reason);
  return false;
}

/** The part of a reference behind the repository; empty where there is none. */
export function tagOf({ text }: Value): string {
  return /:([^/:@]*)(?:@.*)?$/.exec(withoutExpressions(text))?.[1] ?? '';
}

/** Whether an expression may give the tag together with the name: `$IMAGE`, `example.com/$IMAGE`. */
export function isOpaque({ text, unknown }: Value): boolean {
  const plain = withoutExpressions(text);
  const name = plain.slice(plain.lastIndexOf('/') + 1);
  return unknown !== undefined && /[$`]/.test(name) && !name.includes(':');
}

function withoutExpressions(text: string): string {
  return text.replace(/\$\{\{?[^}]*\}\}?/g, '$');
}

/** The reference without its tag. */
export function repositoryOf({ text }: Value): string {
  return text.replace(/@.*$/, '').replace(/:[^/:}]*$/, '');
}
