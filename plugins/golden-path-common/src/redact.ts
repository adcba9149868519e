import { isSecretName } from './secretName';

const MASK = '••••••';

/** Tokens whose form alone gives them away. */
const KNOWN_FORMS =
  /(?<![A-Za-z0-9_-])(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|A[KS]IA[0-9A-Z]{16}|AIza[\w-]{30,}|xox[abeprs]-[A-Za-z0-9-]{10,}|npm_[A-Za-z0-9]{30,}|hf_[A-Za-z0-9]{30,}|pypi-[\w-]{30,}|dckr_pat_[\w-]{20,}|[rs]k_live_[A-Za-z0-9]{16,}|sk-[\w-]{20,}|eyJ[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]*)?)/g;

const PRIVATE_KEY = /(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----).*/;
/** A line of nothing but base64, as inside a private key; not a digest, which is hexadecimal. */
const KEY_BODY = /^\s*(?![0-9a-f]+\W*$)[A-Za-z0-9+/]{60,}={0,2}\W{0,4}$/;

/** What stands between `//` and `@` in a URL. */
const USER_INFO = /(\/\/)([^\s/?#"'`]+)@/g;
const CURL_USER =
  /(\s["']?(?:-u|--user|--proxy-user)(?:["',= ]{0,4})[^\s:"'=$]{1,100}:)([^\s"']+)/g;
/** Commands that take a password after a short flag. */
const SHORT_FLAG =
  /\b((?:(?:mysql\w{0,9}|mariadb(?:-\w{1,9})?|mongo\w{0,9}|sshpass|login)\b[^|;&]{0,200}?\s-p|redis-cli\b[^|;&]{0,200}?\s-a|ldap\w{1,9}\b[^|;&]{0,200}?\s-w) ?)(["']?[^\s"']+)/g;
const CHPASSWD =
  /\b((?:echo|printf)\s{1,9}["']?[^\s:"'|]{1,64}:)([^|"']{1,200}?)(?=["']?\s{0,9}\|\s{0,9}(?:sudo )?chpasswd)/g;

/**
 * Masks what looks like a secret in one line. Prefers to mask too much: the result is shown and stored.
 *
 * A value that only refers to a variable (`$TOKEN`, `${{ secrets.X }}`, `var.token`) or is a switch (`true`) is no secret and stays. Takes time in proportion to the
 * line's length, whatever it holds.
 *
 * @public
 */
export function redact(line: string): string {
  if (KEY_BODY.test(line)) return MASK;
  return maskNamed(
    line
      .replace(KNOWN_FORMS, MASK)
      .replace(PRIVATE_KEY, `$1${MASK}`)
      .replace(USER_INFO, (_, before, info) => `${before}${maskUser(info)}@`)
      .replace(CURL_USER, (all, before, value) =>
        isReference(value) || /^\d+$/.test(value) ? all : before + MASK,
      )
      .replace(SHORT_FLAG, (all, before, value) =>
        isReference(value) || value.startsWith('-') ? all : before + MASK,
      )
      .replace(CHPASSWD, (all, before, value) =>
        isReference(value) ? all : before + MASK,
      ),
  );
}

/** Masks what looks like a secret in a text of several lines. @public */
export function redactLines(text: string): string {
  return text.split('\n').map(redact).join('\n');
}

/** The same for a unified diff, where a sign stands before the text of each line. @public */
export function redactDiff(diff: string): string {
  return diff
    .split('\n')
    .map(line => line.slice(0, 1) + redact(line.slice(1)))
    .join('\n');
}

const NAME = /[\w.-]+/g;
const ASSIGNS = /(?:\\?["'\]]){0,2}(?:\s*(?:[:?+]?=>?(?!=)|:)|\s+==)\s*/y;
const FOLLOWS_FLAG = /["']?(?:\s*,\s*|\s+)(?!["']?-)/y;
const FOLLOWS_ENV = /\s+(?=[^\s=])/y;
const SCHEME = /["']?(?:basic|bearer|token)\s+/iy;
const QUOTED = /(?:"(?:\\.|[^"\\])*"?|'[^']*'?)[^\s,;"')\]}]*/y;
const BARE = /(?:\\.|[^\s"'\\]|\\$|["'](?![\s,;)\]}]|$))+/y;
const REST = /\S.*/y;

/** Masks the values of names that say they are secrets: `NAME=value`, `"name": "value"`, `--name value`, `ENV NAME value`. */
function maskNamed(line: string): string {
  // What follows an image's name after a colon is its tag.
  if (/^\s*FROM\s/i.test(line)) return line;
  let masked = '';
  let done = 0;
  let from = 0;
  for (const { 0: name, index } of line.matchAll(NAME)) {
    if (index < Math.max(done, from) || !isSecretName(name)) continue;
    const start = startOfValue(line, name, index);
    if (start === undefined) continue;
    // Names inside of a reference have no values: `arn:aws:secretsmanager:…`.
    const reference = endOfReference(line, start.at);
    if (reference !== undefined) {
      from = reference;
      continue;
    }
    const end = skip(start.form, line, start.at) ?? start.at;
    const value = line.slice(start.at, end);
    const hide = value !== '' && !value.includes(MASK);
    masked += line.slice(done, start.at) + (hide ? MASK : value);
    done = end;
  }
  return masked + line.slice(done);
}

/** Where the value begins that belongs to the name at `index`, if there is one, and the form it has. */
function startOfValue(
  line: string,
  name: string,
  index: number,
): { at: number; form: RegExp } | undefined {
  const after = index + name.length;
  const before = index < 200 ? line.slice(0, index) : 'far';
  let at = skip(ASSIGNS, line, after);
  let form = BARE;
  if (at !== undefined) {
    // The plain text of a YAML value may hold spaces.
    const colon = /:\s+$/.test(line.slice(after, at));
    if (colon && /^[\s-]*["']?$/.test(before)) form = REST;
  } else if (/^\s*(?:ONBUILD\s+)?ENV\s+$/i.test(before)) {
    at = skip(FOLLOWS_ENV, line, after);
    form = REST;
  } else if (name.startsWith('-')) {
    at = skip(FOLLOWS_FLAG, line, after);
  }
  if (at === undefined) return undefined;
  at = skip(SCHEME, line, at) ?? at;
  const quoted = /["']/.test(line.charAt(at));
  return { at, form: quoted ? QUOTED : form };
}

/** Where a sticky pattern ends when it matches at `index`. */
function skip(pattern: RegExp, line: string, index: number) {
  pattern.lastIndex = index;
  return pattern.test(line) ? pattern.lastIndex : undefined;
}

function maskUser(info: string): string {
  const colon = info.indexOf(':');
  if (colon < 0) {
    return info.length < 16 || isReference(info) ? info : MASK;
  }
  return isReference(info.slice(colon + 1))
    ? info
    : `${info.slice(0, colon)}:${MASK}`;
}

const REFERENCE =
  /["']?(?:\$\{\{|\$\(|id=|\{\{resolve:[\w:/.+=@-]*|(?:\$\w+|\$\{[\w.]+\}|%\w+%)(?=["'\s,;)\]}]|$))/y;

/** A switch, a name of infrastructure as code, or the start of a map: whole values alone, as a password may begin like one. */
const NO_SECRET =
  /(?:["']?(?:true|false|null|~|arn:aws[\w:/.*$-]+)["']?|(?:var|local|data|module|each|aws_\w+)\.[\w.[\]"*]+|!(?:Ref|GetAtt|ImportValue) [\w.:-]+|[{[](?=\s|$))(?=\s*(?:[,;)\]}#"\\]|$)|\s+[\w.-]+=)/y;

/** Whether it begins with what is no secret in itself: a reference to a variable, a command's output or a build secret, a switch. */
function isReference(text: string): boolean {
  return endOfReference(text, 0) !== undefined;
}

/** Where that ends which is no secret in itself. */
function endOfReference(text: string, index: number): number | undefined {
  return skip(REFERENCE, text, index) ?? skip(NO_SECRET, text, index);
}
