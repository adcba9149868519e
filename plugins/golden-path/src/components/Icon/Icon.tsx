const paths = {
  chevron: 'M7.5 4.5 13 10l-5.5 5.5',
  refresh: 'M16 6.5A7 7 0 1 0 17 11M16.5 2.8v3.9h-3.9',
  clock: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 6v4.3l2.8 1.7',
  lock: 'M5.7 9h8.6c.7 0 1.2.5 1.2 1.2v5.6c0 .7-.5 1.2-1.2 1.2H5.7c-.7 0-1.2-.5-1.2-1.2v-5.6C4.5 9.5 5 9 5.7 9zM7 9V6.5a3 3 0 0 1 6 0V9',
  plus: 'M10 4.5v11M4.5 10h11',
  cross: 'M5 5l10 10M15 5 5 15',
  check: 'M4.5 10.5l3.6 3.6 7.4-8',
  search: 'M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM13.2 13.2 17 17',
  copy: 'M8.2 7h7.1c.7 0 1.2.5 1.2 1.2v7.1c0 .7-.5 1.2-1.2 1.2H8.2c-.7 0-1.2-.5-1.2-1.2V8.2C7 7.5 7.5 7 8.2 7zM13 7V4.2a.7.7 0 0 0-.7-.7H4.2a.7.7 0 0 0-.7.7v8.1c0 .4.3.7.7.7H7',
  warning: 'M10 2.2 18.3 17H1.7zM10 8v4M10 14.4v.1',
  dash: 'M5 10h10',
  link: 'M8 12l4-4M7.5 8 5.6 9.9a3 3 0 0 0 4.3 4.3l1.8-1.8M12.5 12l1.9-1.9a3 3 0 0 0-4.3-4.3L8.3 7.6',
  graph:
    'M6.5 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM17.5 5a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM17.5 15a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM6.4 9.2l7.2-3.4M6.4 10.8l7.2 3.4',
  table:
    'M4 4h12c.6 0 1 .4 1 1v10c0 .6-.4 1-1 1H4c-.6 0-1-.4-1-1V5c0-.6.4-1 1-1zM3 8h14M3 12h14M8.5 8v8',
  path: 'M4 17c0-5 12-4 12-9M16 7.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM3 5.2 5.2 7.4 9 3.2',
} as const;

/** Names of the line icons. */
export type IconName = keyof typeof paths;

interface IconProps {
  name: IconName;
  size?: number;
  className?: string;
}

/** A line icon in the colour of the text around; for the eye only, the word stands beside it. */
export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', display: 'block' }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
