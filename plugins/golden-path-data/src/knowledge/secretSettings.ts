import { redact } from 'backstage-plugin-golden-path-common';

/** Names that hold a key of data, or tell where a secret lies and how it is used. */
const NOT_SECRET =
  /((partition|sort|range|hash|primary|foreign|index|group|object|bucket|s3|routing|idempotency|dedup\w{0,15}|cache|event|record|message)[_.-]?key$)|([_.-]?(name|arn|id|ids|url|uri|path|prefix|region|version|ttl|length|type|enabled|rotation|location|alias|expiry|endpoint|parameter|param|count|limit|policy|provider|file|header|issuer|algorithm|class)$)/i;
/** Values that say where a secret lies, or are too short to be one. */
const NO_VALUE =
  /^(|true|false|none|null|\d{1,6}|arn:.*|\/.*|\{\{resolve:.*|https?:\/\/[^@]*|s3:\/\/.*|secretsmanager.*|\$.*|<.*>|x{3,})$/i;

/**
 * Whether a setting of this name holds a secret in the clear: its name says so and its value can be one, or the value has the form of one
 * (a token, a key of AWS, a URL with a password in it).
 */
export function holdsSecret(name: string, value: string): boolean {
  const line = value.slice(0, 2_000).split('\n')[0];
  if (redact(`value is ${line}`) !== `value is ${line}`) return true;
  const plain = name.replace(/^-+/, '').replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  if (NO_VALUE.test(line.trim()) || NOT_SECRET.test(plain)) return false;
  return redact(`${plain}=x`) !== `${plain}=x`;
}
