import type { Instruction, Token } from '../../dockerfile';

/** The sources of a COPY or ADD, without quotes; here-documents are none. */
export function sourcesOf({ args }: Instruction): Token[] {
  return args
    .slice(0, -1)
    .filter(({ text }) => !/^\d*<</.test(text))
    .map(token => ({ ...token, text: unquoted(token.text) }));
}

/** The destination of a COPY or ADD, without quotes. */
export function destinationOf({ args }: Instruction): Token | undefined {
  if (args.length < 2) return undefined;
  const last = args[args.length - 1];
  return { ...last, text: unquoted(last.text) };
}

/** Whether ADD would download it. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** Whether ADD would clone it. */
export function isGitSource(source: string): boolean {
  return (
    /^(?:git|ssh):\/\/|^git@/.test(source) ||
    (isUrl(source) && /\.git(?:[#?]|$)/.test(source))
  );
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
