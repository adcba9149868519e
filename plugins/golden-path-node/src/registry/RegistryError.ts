import { EvidenceError } from '../EvidenceError';

const WHY: Record<string, string> = {
  ECONNREFUSED: 'accepts no connection',
  ECONNRESET: 'broke off the connection',
  ENOTFOUND: 'is not known by that name',
  EAI_AGAIN: 'is not known by that name for now',
  UND_ERR_SOCKET: 'broke off the connection',
  UND_ERR_CONNECT_TIMEOUT: 'does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'does not answer',
  UND_ERR_BODY_TIMEOUT: 'stopped in the middle of an answer',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate that is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate that is not trusted',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate of another host',
};

/** Why a request failed that got no answer; its own message may hold what it was sent with. */
export function unanswered(host: string, error: unknown): EvidenceError {
  if (error instanceof EvidenceError) return error;
  const code = codeOf(error);
  const why =
    WHY[code ?? ''] ??
    (code ? `did not answer (${code})` : 'did not answer as a registry does');
  return new EvidenceError('failed', `${host} ${why}.`);
}

/** `fetch` hides the cause below its own error, sometimes below several. */
function codeOf(error: unknown): string | undefined {
  let cause = error;
  for (let i = 0; i < 4 && cause && typeof cause === 'object'; i++) {
    const { code, cause: deeper } = cause as NodeJS.ErrnoException;
    if (typeof code === 'string' && /^[A-Z_0-9]{3,60}$/.test(code)) return code;
    cause = deeper;
  }
  return undefined;
}
