import type { Instruction } from '../dockerfile';
import type { ImageReference } from './imageReference';
import { isShell } from './shell';

const WINDOWS = /nanoserver|servercore|windows/;

/** Why RUN holds no POSIX shell in an image of this kind, or where the escape character is that of Windows. */
export function foreignShellOfImage(
  image: ImageReference | undefined,
  windowsEscape: boolean,
): string | undefined {
  return windowsEscape || isWindowsImage(image)
    ? 'It is a Windows container'
    : undefined;
}

/** Whether the name of an image says that it is for Windows. */
export function isWindowsImage(image: ImageReference | undefined): boolean {
  return !!image && WINDOWS.test(`${image.repository}:${image.tag}`);
}

/** Why RUN holds no POSIX shell after this SHELL; `undefined` where it does. */
export function foreignShellOf(shell: Instruction): string | undefined {
  const program = shell.exec?.[0];
  if (program === undefined) return 'Its SHELL cannot be read';
  return foreignShellNamed(program);
}

/** Why RUN holds no POSIX shell where this program runs it. */
export function foreignShellNamed(program: string): string | undefined {
  return isShell(program) ? undefined : `Its shell is ${program.slice(0, 80)}`;
}
