import { BATCH } from './answers';
import { always, type Decision } from './Decision';

export const queryEngine: Decision = {
  practice: 'query-engine',
  what: 'the query engine',
  kind: 'service',
  options: [
    {
      id: 'athena',
      title: 'Amazon Athena',
      against: [
        {
          when: { volume: ['10 TB'] },
          because:
            'Every look at a dashboard would scan a part of {volume} a day anew.',
        },
        always(
          'A query takes seconds before it answers, and {consumers} ask for records that are {latency} old.',
        ),
      ],
    },
    {
      id: 'redshift',
      title: 'Amazon Redshift Serverless',
      against: [
        {
          when: { latency: ['minute', 'second'] },
          because:
            'A warehouse answers sums over much data; {consumers} ask for the newest records.',
        },
        always(
          'A warehouse that wakes for each question has a minimum charge, and {consumers} over {volume} a day do not fill it.',
        ),
      ],
    },
    {
      id: 'opensearch',
      title: 'Amazon OpenSearch Serverless',
      against: [
        always(
          'A search index is a second copy that is paid around the clock; {consumers} ask for sums, and do not search single records.',
        ),
      ],
    },
  ],
  rules: [
    {
      when: { template: ['loosely-coupled'] },
      take: 'opensearch',
      because:
        '{dataset} is read by {consumers} and may be {latency} old. The stores of the services keep the records; an index that their changes feed answers what crosses them, in milliseconds and without asking a service, and it can be built anew from them.',
    },
    {
      when: { template: ['streaming'] },
      take: 'athena',
      because:
        '{dataset} is read by {consumers}. Whoever has to know of an event at once is told by a topic and asks no engine at all; what is left are questions about the curated tables, which Athena reads where they lie, billed by what it scans, with a limit for each query.',
    },
    {
      when: { template: ['fraud-detection'] },
      take: 'athena',
      because:
        '{dataset} is read by {consumers}. Decisions go to a topic and cases to a queue, and ask no engine at all; what is left are questions about the curated tables, which Athena reads where they lie, billed by what it scans, with a limit for each query.',
    },
    {
      when: { template: ['recommendation'] },
      take: 'athena',
      because:
        '{dataset} is read by {consumers}. Recommendations are answered from a table of ready answers or by the model, and ask no engine at all; what is left are questions about the curated tables, which Athena reads where they lie, billed by what it scans, with a limit for each query.',
    },
    {
      when: { latency: ['second', 'minute'], consumers: ['services'] },
      take: 'opensearch',
      because:
        '{dataset} is read by {consumers} and may be {latency} old. Services ask for single records and the newest of them, many times a second, which an index answers in milliseconds; the lake keeps the copy that counts, so that the index can be built anew.',
    },
    {
      when: {
        latency: BATCH,
        volume: ['10 TB'],
        consumers: ['dashboards', 'sql'],
      },
      take: 'redshift',
      because:
        '{dataset} brings {volume} a day and is read by {consumers}. Many people asking the same sums over that much data are served from a warehouse that keeps them sorted and cached; scanning the files for each question would be paid again every time.',
    },
    {
      when: {},
      take: 'athena',
      because:
        '{dataset} brings {volume} a day and is read by {consumers}; the curated table holds sums, not the records. Athena reads them where they lie and is billed by what it scans, with a limit for each query; nothing is paid while nobody asks.',
    },
  ],
};
