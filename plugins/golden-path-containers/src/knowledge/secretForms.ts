/** What gives a secret away. */
export interface SecretForm {
  form: RegExp;
  /** A literal in every text that has the form, which is found quicker. */
  sign: RegExp;
  kind: string;
}

/** Forms that give a secret away whatever it is called. */
export const SECRET_FORMS: SecretForm[] = [
  {
    form: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/,
    sign: /gh[pousr]_|github_pat_/,
    kind: 'a GitHub token',
  },
  {
    form: /\bglpat-[A-Za-z0-9_-]{20,}/,
    sign: /glpat-/,
    kind: 'a GitLab token',
  },
  { form: /\bnpm_[A-Za-z0-9]{36}\b/, sign: /npm_/, kind: 'an npm token' },
  {
    form: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
    sign: /A[KS]IA/,
    kind: 'an AWS access key',
  },
  {
    form: /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
    sign: /xox/,
    kind: 'a Slack token',
  },
  {
    form: /\bsk_live_[A-Za-z0-9]{16,}/,
    sign: /sk_live_/,
    kind: 'a Stripe key',
  },
  {
    form: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
    sign: /-----BEGIN /,
    kind: 'a private key',
  },
  {
    form: /\b[a-z][a-z0-9+.-]{1,12}:\/\/[^\s:@/$"']{1,64}:[^\s@/$"'{}<]{3,128}@/i,
    sign: /:\/\/[^\s:@/$"']{1,64}:[^\s@/$"'{}<]{3,128}@/,
    kind: 'a password in an address',
  },
  {
    form: /\bauthorization\s{0,4}:\s{0,4}(?:bearer|basic|token)\s{1,4}[A-Za-z0-9+/=._~-]{12,}/i,
    sign: /uthorization/i,
    kind: 'an Authorization header',
  },
];

/** What kind of secret stands in a text, if its form gives one away. */
export function secretIn(text: string): string | undefined {
  return SECRET_FORMS.find(
    ({ sign, form }) => sign.test(text) && form.test(text),
  )?.kind;
}
