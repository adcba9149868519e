import { textAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';

/** How far back a schedule is looked for: schedule, state machine, trigger, job. */
const FARTHEST = 4;

/** The schedules that lead to a job, directly or by what they start: `cron(15 2 * * ? *)`, `rate(1 day)`. */
export function schedulesOf({ graph }: DataModel, job: Resource): string[] {
  const seen = new Set<string>([job.id]);
  const found = new Set<string>();
  let here = [job];
  for (let step = 0; step < FARTHEST && here.length; step += 1) {
    const before = here.flatMap(resource =>
      graph.edgesTo(resource, 'triggers').flatMap(({ from }) => {
        const starter = graph.get(from);
        if (!starter || seen.has(from)) return [];
        seen.add(from);
        return [starter];
      }),
    );
    for (const starter of before)
      for (const name of ['Schedule', 'ScheduleExpression']) {
        const schedule = textAt(starter, name);
        if (schedule.state === 'known') found.add(schedule.value);
      }
    here = before;
  }
  return [...found];
}

/** Whether a schedule runs once a day or less. */
export function isDaily(schedule: string): boolean {
  const rate = /^rate\((\d+) (\w+?)s?\)$/.exec(schedule);
  if (rate)
    return rate[2] === 'day' || (rate[2] === 'hour' && Number(rate[1]) >= 24);
  return /^cron\(\d+ \d+ \S+ \S+ \S+( \S+)?\)$/.test(schedule);
}
