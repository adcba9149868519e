const SUPERVISORS = new Set(
  'circusd foreman goreman hivemind honcho monit my_init overmind runit runsvdir runsvdir-start s6-svscan supervisord systemd'.split(
    ' ',
  ),
);

/** Whether a program's work is to run other programs and keep them running. */
export function isSupervisor(program: string): boolean {
  return SUPERVISORS.has(program);
}
