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
  const plain = text.replace(/\$\{\{?[^}]*\}\}?/g, '$');
  return /:([^/:@]*)(?:@.*)?$/.exec(plain)?.[1] ?? '';
}

/** Whether nothing of a reference is known but that an expression gives it. */
export function isOpaque({ text, unknown }: Value): boolean {
  return (
    unknown !== undefined && /^\$(?:\{\{?[^}]*\}\}?|\w+|\(.*\))$/s.test(text)
  );
}

/** The reference without its tag. */
export function repositoryOf({ text }: Value): string {
  return text.replace(/@.*$/, '').replace(/:[^/:}]*$/, '');
}
