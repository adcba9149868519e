import type { ShellWord } from './Script';

/** Programs that run another one, with their options that take a value and the operands that come first. */
const WRAPPERS = new Map(
  Object.entries({
    command: { valued: '', operands: 0 },
    doas: { valued: 'uC', operands: 0 },
    eatmydata: { valued: '', operands: 0 },
    env: { valued: 'uCS', operands: 0 },
    exec: { valued: 'a', operands: 0 },
    gosu: { valued: '', operands: 1 },
    nice: { valued: 'n', operands: 0 },
    nohup: { valued: '', operands: 0 },
    'su-exec': { valued: '', operands: 1 },
    sudo: { valued: 'ugpCrth', operands: 0 },
    time: { valued: 'fo', operands: 0 },
    timeout: { valued: 'ks', operands: 1 },
    xargs: { valued: 'aEIdLnPs', operands: 0 },
  }),
);
const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh']);

/** The last segment of a program's path. */
export function programName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a program is a shell whose language this package reads. */
export function isShell(program: string): boolean {
  return SHELLS.has(programName(program));
}

/** The words without `sudo`, `env X=1`, `exec` and their like before the program. */
export function unwrap(words: ShellWord[]): ShellWord[] {
  let at = 0;
  while (at < words.length) {
    const wrapper = WRAPPERS.get(programName(words[at].text));
    if (!wrapper) break;
    const next = afterWrapper(words, at + 1, wrapper);
    if (next >= words.length) break;
    at = next;
  }
  return at > 0 ? words.slice(at) : words;
}

function afterWrapper(
  words: ShellWord[],
  from: number,
  { valued, operands }: { valued: string; operands: number },
): number {
  let at = from;
  let left = operands;
  while (at < words.length) {
    const { text } = words[at];
    if (/^-./.test(text)) {
      const takesNext = /^-[A-Za-z]$/.test(text) && valued.includes(text[1]);
      at += takesNext ? 2 : 1;
    } else if (/^[A-Za-z_]\w*=/.test(text)) at++;
    else if (left-- > 0) at++;
    else break;
  }
  return at;
}

/** The script that `sh -c SCRIPT` runs. */
export function scriptOfShell(words: ShellWord[]): ShellWord | undefined {
  if (!words.length || !isShell(words[0].text)) return undefined;
  for (let i = 1; i < words.length; i++) {
    const { text } = words[i];
    if (!/^[-+]/.test(text)) return undefined;
    if (/^-[a-z]*c$/.test(text)) return words[i + 1];
    if (text === '-o' || text === '+o') i++;
  }
  return undefined;
}

/** Whether a command is a shell that reads its script from its input: `bash -ex`, with a here-document. */
export function readsInput(words: ShellWord[]): boolean {
  if (!words.length || !isShell(words[0].text)) return false;
  return words
    .slice(1)
    .every(word => /^-[a-z]+$/.test(word.text) && !word.text.includes('c'));
}
