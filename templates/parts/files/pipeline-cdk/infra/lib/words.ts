/** `curate` is `Curate`, `raw-bucket` is `RawBucket`. */
export function pascal(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
