import { redact } from 'backstage-plugin-golden-path-common';
import { EvidenceError } from '../EvidenceError';

/** Says in a sentence why a URL could not be read, without the URL: it may hold what nobody should see. */
export function urlError(error: unknown): EvidenceError {
  if (error instanceof EvidenceError) return error;
  const { name, message, code } = partsOf(error);
  const status = statusOf(error, message);
  if (/rate limit|too many requests/i.test(message) || status === 429) {
    return new EvidenceError(
      'slow',
      "The repository's host takes no more requests for now (rate limit).",
    );
  }
  if (status !== undefined) return statusError(status);
  switch (name) {
    case 'NotFoundError':
      return statusError(404);
    case 'AuthenticationError':
      return statusError(401);
    case 'NotAllowedError':
      return new EvidenceError(
        'refused',
        'The portal is not set up to read this host (integrations, backend.reading.allow).',
      );
    case 'NotImplementedError':
      return noTree();
    case 'AbortError':
    case 'TimeoutError':
      return new EvidenceError(
        'slow',
        'The reading was stopped before its end.',
      );
    default:
  }
  if (/does not implement readTree/.test(message)) return noTree();
  if (code) {
    const what = /^(?:TAR|Z|ZLIB)_/.test(code)
      ? 'The archive of the repository could not be unpacked'
      : "The repository's host could not be reached";
    return new EvidenceError('failed', `${what} (${code}).`);
  }
  const [line] = message.split('\n');
  const told = redact(line.replace(/\bhttps?:\/\/\S+/gi, 'the repository'));
  return new EvidenceError(
    'failed',
    `The repository could not be read: ${told.slice(0, 200)}`,
  );
}

function statusError(status: number): EvidenceError {
  const answered = `The repository answered ${status}`;
  if (status === 404 || status === 410) {
    return new EvidenceError(
      'gone',
      `${answered}: it may have moved or been deleted, or the portal may not see it.`,
    );
  }
  if (status === 401 || status === 403) {
    return new EvidenceError(
      'forbidden',
      `${answered}: the portal has no right to read it.`,
    );
  }
  const whose =
    status >= 500 ? 'its host has a problem' : 'it refused to be read';
  return new EvidenceError('failed', `${answered}: ${whose}.`);
}

function noTree(): EvidenceError {
  return new EvidenceError(
    'refused',
    'From this kind of place single files can be read, but no project.',
  );
}

function partsOf(error: unknown) {
  const { name, message, code } = (error ?? {}) as Partial<
    Record<'name' | 'message' | 'code', unknown>
  >;
  return {
    name: String(name ?? ''),
    message: String(message ?? error),
    code: typeof code === 'string' ? code : undefined,
  };
}

/** Readers put the status in their message: "Request failed for https://…, 404 Not Found". */
function statusOf(error: unknown, message: string): number | undefined {
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  if (typeof statusCode === 'number') return statusCode;
  const told = [
    ...message.matchAll(/(?:,|status code|status)\s+([45]\d\d)\b/gi),
  ];
  const last = told.at(-1)?.[1];
  return last === undefined ? undefined : Number(last);
}
