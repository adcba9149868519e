import { redact } from 'backstage-plugin-golden-path-common';

/** Larger files are looked at up to here. */
export const SECRET_FILE_BYTES = 64 * 1024;

const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----/;

/** Files that hold secrets by their name, and what in them shows that they really do: templates and empty ones do not. */
const KINDS: Array<{ name: RegExp; holds: (text: string) => boolean }> = [
  {
    name: /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|ssh_host_\w{1,20}_key|[^/]+\.(?:key|pem|ppk))$/i,
    holds: text => PRIVATE_KEY.test(text) || /^PuTTY-User-Key-File/.test(text),
  },
  {
    name: /(?:^|\/)(?:\.env(?:\.[\w-]{1,40})?|\.npmrc|\.yarnrc(?:\.yml)?|\.netrc|\.pypirc|\.s3cfg|\.boto)$/i,
    holds: text => text.split(/\r?\n/).some(line => redact(line) !== line),
  },
  {
    name: /(?:^|\/)(?:\.docker\/config\.json|\.dockercfg)$/,
    holds: text => /"(?:auth|identitytoken)"\s{0,9}:\s{0,9}"[^"]/.test(text),
  },
  {
    name: /(?:^|\/)\.aws\/credentials$/,
    holds: text => /^\s{0,9}aws_secret_access_key\s{0,9}=\s{0,9}\S/m.test(text),
  },
  {
    name: /(?:^|\/)\.git-credentials$/,
    holds: text => /:\/\/[^\s:/]{1,200}:[^\s@]{1,500}@/.test(text),
  },
  {
    name: /(?:^|\/)\.pgpass$/,
    holds: text => /^[^#\s:]{1,200}(?::[^:\n]{1,200}){3}:[^\n]/m.test(text),
  },
  {
    name: /(?:^|\/)(?:\.kube\/config|kubeconfig)$/,
    holds: text =>
      /^[\s-]{0,40}(?:client-key-data|token|password):\s{0,9}\S/m.test(text),
  },
  {
    name: /(?:^|\/)(?:credentials|[\w.-]{0,80}service[-_]?account[\w.-]{0,80}|application_default_credentials)\.json$/i,
    holds: text =>
      /"(?:private_key|refresh_token|client_secret)"\s{0,9}:\s{0,9}"[^"]/.test(
        text,
      ),
  },
  {
    name: /(?:^|\/)terraform\.tfstate$/,
    holds: text => /"resources"\s{0,9}:/.test(text),
  },
];

/** Keys that distributions and libraries bring along as samples, and tests of theirs. */
const SAMPLES =
  /^usr\/(?:share|lib|lib64|libexec|include)\/|(?:^|\/)(?:node_modules|site-packages|dist-packages|gems|pkg\/mod|tests?|testdata|__tests__|fixtures|examples?)\/|^usr\/local\/lib\/python|snakeoil|\.env\.(?:example|sample|template|dist|defaults?)$/i;

/** Whether a file of this name is to be looked into for a secret. */
export function mayHoldSecret(path: string): boolean {
  return kindOf(path) !== undefined && !SAMPLES.test(path);
}

/** Whether a file that may hold a secret does. */
export function holdsSecret(path: string, content: Buffer): boolean {
  return kindOf(path)?.holds(content.toString('utf8')) ?? false;
}

function kindOf(path: string) {
  return KINDS.find(({ name }) => name.test(path));
}
