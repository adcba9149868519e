/** The words of moby/buildkit's SecretsUsedInArgOrEnv. */
const SECRET =
  /(?:^|_)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
/** Names that speak about a secret rather than hold one. */
const ABOUT =
  /(?:^|_)(?:public|file|version|path|dir|name|url|uri|endpoint|type|host|port|enabled?|disabled?|length|size|ttl|timeout|expiry|header|issuer|audience|algorithm|method|mode|location|server)(?:_|$)/i;
/** Values that are no secret whatever the name: switches, numbers, paths, addresses without a password. */
const PLAIN =
  /^(?:|true|false|yes|no|on|off|none|null|\d{1,8}|(?:\.{0,2}|~)\/[\w./-]*|https?:\/\/[^@\s]*)$/i;
/** The fingerprint of a public key that signs releases. */
const FINGERPRINT = /^(?:0x)?(?:[0-9A-F]{40}|[0-9A-F]{16})$/i;

/** Whether a build argument or variable holds a secret, as far as its name and value tell; no value is one that comes from outside. */
export function holdsSecret({
  name,
  value,
}: {
  name: string;
  value?: string;
}): boolean {
  if (!SECRET.test(name) || ABOUT.test(name)) return false;
  if (value === undefined) return true;
  const bare = value.replace(/^(["'])(.*)\1$/, '$2').trim();
  // An empty ARG asks for a value; an empty ENV takes one away.
  if (/gpg|pgp/i.test(name) && FINGERPRINT.test(bare)) return false;
  return bare.length > 512 || !PLAIN.test(bare);
}
