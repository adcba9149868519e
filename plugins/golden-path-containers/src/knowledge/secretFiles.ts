/** Of a path, only the end is looked at. */
const LONGEST = 200;

/** Names that are a secret's wherever they lie. */
const SECRET =
  /(?:^|\/)(?:\.env(?:\.(?:local|production|prod|staging))?|\.env\.[\w-]{1,40}\.local|[._]netrc|\.pypirc|\.git-credentials|\.htpasswd|\.pgpass|\.my\.cnf|\.dockercfg|\.docker\/config\.json|\.aws\/credentials|\.ssh\/(?!known_hosts$|config$|authorized_keys$|[^/]*\.pub$)[^/]+|\.kube\/config|(?:[^/]+\.)?kubeconfig(?:\.ya?ml)?|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]+\.(?:p12|pfx|ppk|jks|keystore)|[^/]*(?:private|secret)[^/]*\.(?:key|pem)|(?:server|client|tls|ssl|priv|privkey|key|[\w-]*[-_]key)\.(?:key|pem)|[^/]+\.pem|[^/]+\.tfstate(?:\.backup)?|credentials\.json|service[-_]?account[^/]*\.json)$/i;

/** What is public although its name looks the part. */
const PUBLIC =
  /(?:^|\/)[^/]*(?:cert|(?:^|[-_./])ca(?:[-_.]|$)|chain|bundle|public|(?:^|[-_.])pub(?:[-_.]|$)|crt|root|dhparam|trust|example|sample|template|dummy|fake|mock|debug\.keystore)[^/]*$/i;
/** Folders of what is no secret of production: tests and examples. */
const HARMLESS =
  /(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|__fixtures__|testdata|test-data|mocks?|__mocks__|examples?|samples?|demos?|docs?|e2e|node_modules|vendor|third_party)\//i;
const KEEPS_PEM = /(?:private|priv|key)/i;

/** What a program reads when it runs, so that an image may be broken without it; tools read the others. */
const READ_AT_RUN_TIME =
  /\.env(?:\.[\w.-]+)?$|\.(?:pem|key|p12|pfx|jks|keystore)$|\.json$|\.my\.cnf$|\.pgpass$|\.htpasswd$|kubeconfig|\.kube\//i;

/** Whether a file of this path is likely a secret, so that it has no place in an image. Certificates, examples and test data are none. */
export function isSecretFile(path: string): boolean {
  const end = path.slice(-LONGEST);
  if (!SECRET.test(end) || HARMLESS.test(end)) return false;
  const name = end.slice(end.lastIndexOf('/') + 1);
  return !PUBLIC.test(name) || (name.endsWith('.pem') && KEEPS_PEM.test(name));
}

/** Whether a program may read such a file when it runs. */
export function isReadAtRunTime(path: string): boolean {
  return READ_AT_RUN_TIME.test(path.slice(-LONGEST));
}

const CREDENTIAL =
  /^\s*(?:\/\/[^=\s]{1,200}:)?(?:_authToken|_auth|_password)\s*=\s*(.+)$/;

/** Whether npm's settings hold a token or a password, not the name of a variable that does. */
export function holdsNpmToken(text: string): boolean {
  return text.split('\n').some(line => {
    const value = CREDENTIAL.exec(line.slice(0, 1_000))?.[1].trim();
    return !!value && !/^["']?\$\{[^}]+\}["']?$/.test(value);
  });
}
