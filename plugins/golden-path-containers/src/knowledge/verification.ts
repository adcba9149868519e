import type { ShellCommand } from '../model';

/** Variables that switch the verification of certificates off, and the values that do. */
const VARIABLES: Record<string, RegExp> = {
  CURL_INSECURE: /./,
  GIT_SSL_NO_VERIFY: /^/,
  NODE_TLS_REJECT_UNAUTHORIZED: /^0$/,
  NPM_CONFIG_STRICT_SSL: /^false$/i,
  PIP_TRUSTED_HOST: /./,
  PYTHONHTTPSVERIFY: /^0$/,
  UV_INSECURE_HOST: /./,
  YARN_ENABLE_STRICT_SSL: /^false$/i,
};

/** Whether a variable with this value switches the verification of certificates off. */
export function turnsOffTls(name: string, value: string): boolean {
  const key = name.toUpperCase();
  // npm reads its variables in either case; the others are known in capitals only.
  if (key !== name && key !== 'NPM_CONFIG_STRICT_SSL') return false;
  const bare = value.replace(/^(["'])(.*)\1$/, '$2');
  return Object.hasOwn(VARIABLES, key) && VARIABLES[key].test(bare);
}

const OFF = /^["']?(?:false|0|no)["']?$/i;

/** The option of a command that switches the verification of certificates off. */
export function tlsOff({ name, args }: ShellCommand): string | undefined {
  const find = (test: RegExp) => args.find(arg => test.test(arg));
  switch (name) {
    case 'curl':
      return find(/^--(?:insecure|proxy-insecure)$/) ?? bundled(args);
    case 'wget':
      return find(/^--no-check-certificate$/);
    case 'npm':
    case 'pnpm':
    case 'yarn':
      return strictSsl(args);
    case 'git':
      return gitSslVerify(args);
    case 'yum':
    case 'dnf':
    case 'yum-config-manager':
      return find(/(?:^|\.|=)sslverify=(?:false|0|no)$/i);
    case 'apt':
    case 'apt-get':
      return find(/Verify-(?:Peer|Host)=["']?(?:false|0|no)/i);
    case 'apk':
      return find(/^--no-check-certificate$/);
    case 'conda':
      return args.some(
        (arg, i) => arg === 'ssl_verify' && OFF.test(args[i + 1] ?? ''),
      )
        ? 'ssl_verify'
        : undefined;
    default:
      return isPip(name, args)
        ? find(/^--(?:trusted-host|allow-insecure-host)(?:=|$)/)
        : undefined;
  }
}

// `-fsSLk`: letters after one that takes a value are that value.
function bundled(args: string[]): string | undefined {
  return args.find(arg => /^-[^-\sAbCcdDEeFHhKmoPQrTtuUwXxYyz]*k/.test(arg));
}

function strictSsl(args: string[]): string | undefined {
  const written = args.join(' ').replace(/["']/g, '');
  if (/(?:^| )--(?:no-strict-ssl|strict-ssl[= ]false)(?: |$)/.test(written))
    return '--strict-ssl=false';
  return /(?:^| )(?:config )?set (?:.*? )?(?:strict-ssl|enableStrictSsl)[= ]+false(?: |$)/.test(
    written,
  )
    ? 'strict-ssl false'
    : undefined;
}

function gitSslVerify(args: string[]): string | undefined {
  const written = args.join(' ');
  return /http\.(?:\S+\.)?sslVerify[= ]["']?(?:false|0|no)/i.test(written)
    ? 'http.sslVerify=false'
    : undefined;
}

function isPip(name: string, args: string[]): boolean {
  return (
    /^(?:pip[\d.]*|pipenv|poetry|uv)$/.test(name) ||
    (/^python[\d.]*$/.test(name) && args[0] === '-m' && args[1] === 'pip')
  );
}

/** The option of a package manager that switches the verification of signatures off. */
export function signaturesOff({
  name,
  args,
}: ShellCommand): string | undefined {
  const find = (test: RegExp) => args.find(arg => test.test(arg));
  switch (name) {
    case 'apk':
      return find(/^--allow-untrusted$/);
    case 'apt':
    case 'apt-get':
    case 'aptitude':
      return find(
        /^--(?:allow-unauthenticated|allow-insecure-repositories|force-yes)$|(?:AllowUnauthenticated|AllowInsecureRepositories)=["']?(?:true|1|yes)/i,
      );
    case 'yum':
    case 'dnf':
    case 'dnf5':
    case 'microdnf':
    case 'tdnf':
      return find(/^--no-?gpgcheck$|(?:^|\.|=)gpgcheck=(?:0|false|no)$/i);
    case 'zypper':
      return find(/^--no-gpg-checks$/);
    case 'rpm':
      return find(/^--(?:nosignature|nodigest|noverify|nofiledigest)$/);
    default:
      return undefined;
  }
}
