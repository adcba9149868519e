const UNITS: Record<string, number> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};

/** Bytes of a size that people write: `250MB`, `1.5 GiB`, `1000`; `undefined` for anything else. */
export function sizeInBytes(value: unknown): number | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) && value > 0 ? value : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const match = /^(\d{1,15}(?:\.\d{1,6})?) ?([kmg]?i?b)?$/i.exec(value.trim());
  const unit = match && UNITS[(match[2] ?? '').toLowerCase()];
  const bytes = match && unit ? Math.round(Number(match[1]) * unit) : 0;
  return bytes > 0 ? bytes : undefined;
}
