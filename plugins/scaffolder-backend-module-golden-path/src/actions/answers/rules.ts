// What the forms of templates/parts/questions ask for as well; a test holds the two to each other.

/** Lower-case letters and digits with single hyphens between them, and nothing that a file system or a tool keeps for itself. */
export const NAME =
  /^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|v[0-9]+|vendor|internal|test|core|std|alloc|self|super|crate|node-modules|true|false|null)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The reference of an entity; kind and namespace may be left out. */
export const ENTITY_REF =
  /^(?:[A-Za-z][A-Za-z0-9]*:)?(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?$/;

/** No control characters but tabs and line feeds. */
// eslint-disable-next-line no-control-regex
export const DESCRIPTION = /^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f]*$/;

/** A host with an optional port, then path segments: no scheme, and no "@" that credentials would stand before. */
export const REGISTRY =
  /^(?=[a-z0-9-]*[.:])[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;

/** Path segments of a registry. */
export const CACHE =
  /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;

export const LONGEST = {
  name: 40,
  entityRef: 200,
  description: 300,
  registry: 200,
  cache: 100,
};

/** Words that Go, Java, JavaScript, Python or Rust read as their own, and names that they give to folders and files of a build. */
export const RESERVED: ReadonlySet<string> = new Set(
  [
    'abstract and as assert async await become boolean box break build byte case catch chan char class const continue',
    'debugger def default defer del delete deps do double dyn elif else enum except export extends extern fallthrough',
    'final finally float fn for from func function gen global go goto if impl implements import in instanceof int',
    'interface is lambda let long loop macro main map match mod move mut native new nonlocal not or override package',
    'pass priv private protected pub public raise range ref return select short static strictfp struct switch',
    'synchronized target this throw throws trait transient try type typeof unsafe unsized use var virtual void',
    'volatile where while with yield',
  ]
    .join(' ')
    .split(' '),
);
