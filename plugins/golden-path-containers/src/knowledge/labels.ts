/** What the value of a label must be, by the names that hadolint's label schema has for it. */
export type LabelKind =
  | 'text'
  | 'url'
  | 'semver'
  | 'hash'
  | 'rfc3339'
  | 'spdx'
  | 'email';

interface Kind {
  /** To stand after “must be”. */
  description: string;
  matches(value: string): boolean;
}

/** Longer values are none of these, and need not be looked at. */
const LONGEST = 2_000;

const SEMVER =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const RFC3339 =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const SPDX_ID = /^\(*[A-Za-z0-9][A-Za-z0-9.-]*\+?(?::[A-Za-z0-9.-]+)?\)*$/;

export const LABEL_KINDS: Record<LabelKind, Kind> = {
  text: { description: 'some text', matches: () => true },
  url: {
    description: 'a URL',
    matches: value => /^[a-z][a-z0-9+.-]*:\/\/[^\s/]\S*$/i.test(value),
  },
  semver: {
    description: 'a semantic version such as 1.4.2',
    matches: value => SEMVER.test(value),
  },
  hash: {
    description: 'a Git hash of 7 or 40 digits',
    matches: value => /^(?:[0-9a-f]{7}|[0-9a-f]{40})$/.test(value),
  },
  rfc3339: {
    description: 'a time such as 2026-11-25T08:00:00Z',
    matches: value => RFC3339.test(value),
  },
  spdx: {
    description: 'an SPDX licence expression such as Apache-2.0',
    matches: isSpdx,
  },
  email: {
    description: 'an email address',
    matches: value => /^[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)*$/.test(value),
  },
};

/** Whether a text names a kind. */
export function isLabelKind(text: unknown): text is LabelKind {
  return typeof text === 'string' && Object.hasOwn(LABEL_KINDS, text);
}

/** Whether a value is of that kind. */
export function isOfKind(value: string, kind: LabelKind): boolean {
  return value.length <= LONGEST && LABEL_KINDS[kind].matches(value);
}

// Identifiers with AND, OR or WITH between them; whether a licence of that name exists is not looked up.
function isSpdx(value: string): boolean {
  const words = value.split(' ');
  return (
    words.every((word, i) =>
      i % 2 ? /^(?:AND|OR|WITH)$/.test(word) : SPDX_ID.test(word),
    ) && words.length % 2 === 1
  );
}
