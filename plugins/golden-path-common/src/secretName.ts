/**
 * Words that make a name a secret's wherever they stand in it. With `SECRET_PART` they cover those of BuildKit's
 * SecretsUsedInArgOrEnv (moby/buildkit, frontend/dockerfile/linter).
 */
const SECRET_WORD =
  /passw(?:or)?d|passphrase|pword|secret|api_?key|private_?key|access_?key|authorization/i;

/** Words that do so only as a whole part of a name: `NPM_TOKEN`, but not `tokenizers`; `BASIC_AUTH`, but not `author`. */
const SECRET_PART =
  /(?:^|[_.-])(?:auth|(?:auth|access|api|id)?tokens?|creds?|credentials?|(?:db|key|root|store|user)?pass|pat|pwd)(?=$|[_.-])|[_.-]key(?=$|[_.-])/i;

/** Names of what is public, or of a place where a secret lies. */
const HARMLESS = /public|gpg|pgp|cache|[_.-](?:dir|file|path|stdin)$/i;

/** Whether a variable, key or flag of this name holds a secret. */
export function isSecretName(name: string): boolean {
  const parts = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  return (
    (SECRET_WORD.test(parts) || SECRET_PART.test(parts)) &&
    !HARMLESS.test(parts)
  );
}
