import { useEffect, useState } from 'react';
import { useFormat } from '../../hooks/useFormat';

const MINUTE_MS = 60_000;

/** An instant: relative up to a day, then a date, with the exact time in the tooltip. Moves on by itself. */
export function Moment({ at }: { at: string }) {
  const format = useFormat();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick(n => n + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={format.exact(at)}>
      {format.when(at)}
    </time>
  );
}
