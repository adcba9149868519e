/** Says a number of bytes as people write it, in decimal units as registries do: `12.3 MB`. */
export function sizeForPeople(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${Math.round(size * 10) / 10} ${units[unit]}`;
}
