/** Whether a single-letter option is given, alone or among others: `-k`, `-fsSLk`; not in `--insecure`. */
export function hasShortOption(args: string[], letter: string): boolean {
  return args.some(
    arg => /^-[A-Za-z0-9]+$/.test(arg) && arg.slice(1).includes(letter),
  );
}
