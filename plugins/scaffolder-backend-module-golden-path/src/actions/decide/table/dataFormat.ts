import { always, type Decision } from './Decision';

export const dataFormat: Decision = {
  practice: 'data-format',
  what: 'the format of the tables',
  kind: 'service',
  options: [
    {
      id: 'iceberg',
      title: 'Apache Iceberg over Parquet',
      against: [
        always('It is not needed where nothing changes and nobody asks.'),
      ],
    },
    {
      id: 'parquet',
      title: 'Parquet files without a table format',
      against: [
        {
          when: { mutability: ['updates', 'deletes'] },
          because:
            'Files cannot be changed: {mutability}, and whoever rewrites files lets readers see half of it.',
        },
        always(
          'A run that fails midway leaves files that readers count, and small files pile up until somebody rewrites them.',
        ),
      ],
    },
    {
      id: 'json',
      title: 'JSON or CSV as it came',
      against: [
        always(
          'Every question would read all columns of {volume} a day, and types would be guessed anew by each reader.',
        ),
      ],
    },
  ],
  rules: [
    {
      when: { mutability: ['deletes'] },
      take: 'iceberg',
      because:
        'In {dataset} {mutability}, up to single people who ask to be forgotten, and {consumers} read while it happens. Iceberg deletes and merges rows as one change that is whole or not there, over Parquet files that any engine reads; old snapshots expire by themselves.',
    },
    {
      when: { mutability: ['updates'] },
      take: 'iceberg',
      because:
        'In {dataset} {mutability}, with {volume} a day, and {consumers} read while it happens. Iceberg merges the newest state of a row as one change that is whole or not there, over Parquet files that any engine reads, and earlier states can be asked for.',
    },
    {
      when: {},
      take: 'iceberg',
      because:
        'In {dataset} {mutability}, with {volume} a day, and {consumers} read by day. Iceberg makes the rows of a run visible at once or not at all, so that a rerun counts nothing twice, and its optimizer packs small Parquet files into larger ones without a job of ours.',
    },
  ],
};
