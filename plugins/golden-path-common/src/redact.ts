const MASK = '••••••';

/**
 * A name that says its value is a secret. The words are those of BuildKit's SecretsUsedInArgOrEnv
 * (moby/buildkit, frontend/dockerfile/linter).
 */
const SECRET_NAME =
  '[A-Za-z0-9_.-]*(?:api_?key|auth|credentials?|password|passwd|pword|secret|token|private_?key|access_?key)[A-Za-z0-9_.-]*';

const ASSIGNMENT = new RegExp(
  `\\b(${SECRET_NAME})(["']?\\s*[=:]\\s*)("[^"]*"|'[^']*'|[^\\s"',;&|]+)`,
  'gi',
);
const LEGACY_ENV = new RegExp(`^(\\s*ENV\\s+${SECRET_NAME}\\s+)(?!=)(\\S.*)$`, 'i');
const FLAG = new RegExp(`(--?${SECRET_NAME}\\s+)("[^"]*"|'[^']*'|[^\\s-]\\S*)`, 'gi');
const URL_USER = /([a-z][a-z0-9+.-]*:\/\/[^\s:@/]*:)([^\s@/]+)(@)/gi;
const BEARER = /\b(authorization\s*:\s*(?:bearer|basic|token)\s+)([^\s"']+)/gi;
const CURL_USER = /(\s(?:-u|--user)[ =]?["']?[^\s:"']+:)([^\s"']+)/g;

/** Tokens whose form alone gives them away. */
const KNOWN_FORMS =
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,}|AKIA[0-9A-Z]{16}|ASIA[0-9A-Z]{16}|xox[abprs]-[A-Za-z0-9-]{10,}|npm_[A-Za-z0-9]{30,}|eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*|sk_live_[A-Za-z0-9]{16,})/g;

/**
 * Masks what looks like a secret in one line. Prefers to mask too much: the result is shown and stored.
 *
 * A value that only refers to a variable (`$TOKEN`, `${{ secrets.X }}`) is no secret and stays.
 *
 * @public
 */
export function redact(line: string): string {
  return line
    .replace(KNOWN_FORMS, MASK)
    .replace(URL_USER, `$1${MASK}$3`)
    .replace(BEARER, (all, before, value) => keepReference(all, before, value))
    .replace(CURL_USER, (all, before, value) =>
      keepReference(all, before, value),
    )
    .replace(LEGACY_ENV, (all, before, value) =>
      keepReference(all, before, value),
    )
    .replace(FLAG, (all, before, value) => keepReference(all, before, value))
    .replace(ASSIGNMENT, (all, name, operator, value) =>
      keepReference(all, name + operator, value),
    );
}

function keepReference(all: string, before: string, value: string): string {
  if (/^["']?\$/.test(value) || value.includes(MASK)) return all;
  return before + MASK;
}
