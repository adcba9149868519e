import { BATCH, LARGE } from './answers';
import { always, type Decision } from './Decision';

export const processingEngine: Decision = {
  practice: 'processing-engine',
  what: 'the processing engine',
  kind: 'service',
  options: [
    {
      id: 'athena',
      title: 'Athena SQL',
      against: [
        {
          when: { latency: ['minute', 'second'] },
          because:
            'A query takes seconds to start and would run without end to keep data {latency} old.',
        },
        always(
          'Joins over {volume} in one query reach the limits of memory and time that Athena gives it.',
        ),
      ],
    },
    {
      id: 'glue',
      title: 'Glue Spark jobs',
      against: [
        {
          when: { latency: ['minute', 'second'] },
          because:
            'A job takes a minute to start, and one that never ends is billed by the hour.',
        },
        {
          when: { volume: ['10 TB'] },
          because:
            'Workers are larger steps here, and at {volume} a day those of EMR Serverless cost less for a team that tunes Spark.',
        },
        {
          when: { team: ['spark'] },
          because:
            'The team could write it in Spark, but {volume} a day fits into queries, and queries need no workers to be counted.',
        },
        always(
          'Nobody in the team writes Spark, and {volume} a day does not ask for it.',
        ),
      ],
    },
    {
      id: 'emr-serverless',
      title: 'EMR Serverless',
      against: [
        {
          when: { latency: ['minute', 'second'] },
          because:
            'Spark in micro-batches is a cluster that never ends, for what a stream processor does with less.',
        },
        {
          when: { volume: ['10 TB'] },
          because:
            'Its settings pay for people who tune Spark, and the team knows {team}.',
        },
        always('It brings settings that nobody would tune for {volume} a day.'),
      ],
    },
    {
      id: 'flink',
      title: 'Managed Service for Apache Flink',
      against: [
        {
          when: { latency: BATCH },
          because:
            'It runs and is billed around the clock, and the data may be {latency} old.',
        },
        {
          when: { team: ['streaming'] },
          because:
            'The team could run it, but {latency} and {volume} a day need no state that is kept between batches.',
        },
        always(
          'A stream processor has to be learnt before it can be run, and the team knows {team}; {volume} a day does not force it.',
        ),
      ],
    },
    {
      id: 'lambda',
      title: 'Lambda functions',
      against: [
        {
          when: { latency: BATCH },
          because:
            'A function ends after fifteen minutes and reads a file at a time; joins over a day would have to be cut by hand.',
        },
        always(
          'Windows and late records need state that a function does not keep, and {volume} a day would pay for each call.',
        ),
      ],
    },
  ],
  rules: [
    {
      when: { template: ['operational-analytics'] },
      take: 'athena',
      because:
        '{dataset} brings {volume} a day. Lines that are {latency} old are searched in the index, which takes them from the agents as they are; what is left for the lake is to check and to count them by night. The team knows {team}, and SQL that Athena runs is billed by what it scans and leaves no cluster behind.',
    },
    {
      when: { template: ['recommendation'] },
      take: 'athena',
      because:
        '{dataset} brings {volume} a day and is taken onto a stream at once; what counts of the last weeks moves slowly, so that a night is soon enough for what a ranking or a model learns from. SQL that Athena runs, started and retried by Step Functions, leaves no cluster to look after, and the service that trains does the rest.',
    },
    {
      when: { template: ['streaming'] },
      take: 'lambda',
      because:
        '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. What somebody has to know at once one event says by itself, so that a function keeps no state between batches, and the stream brings again what failed; what needs windows and late events is summed up by SQL in the lake every few minutes.',
    },
    {
      when: { template: ['fraud-detection'] },
      take: 'lambda',
      because:
        '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. Rules decide on each payment by what it says itself, so that a function keeps no state between payments and can give its reasons; what has to be counted over days, SQL counts by night.',
    },
    {
      when: { template: ['iot'] },
      take: 'lambda',
      because:
        '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. Each reading is judged for itself against limits, so that no state is kept between readings: a function that the stream calls does that, and by night SQL counts what came.',
    },
    {
      when: { template: ['loosely-coupled'] },
      take: 'lambda',
      because:
        '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. Each event is handled for itself and changes one record, so that no state is kept between events; a function for each step stands still, fails and is deployed apart from the others, and by night SQL sums up what came.',
    },
    {
      when: { latency: ['second'], team: ['streaming'] },
      take: 'flink',
      because:
        '{dataset} brings {volume} a day and may be {latency} old, and the team knows {team}. Flink keeps windows, late records and its state over restarts by itself, which functions would have to keep in a table of their own.',
    },
    {
      when: { latency: ['second', 'minute'], volume: LARGE },
      take: 'flink',
      because:
        '{dataset} brings {volume} a day and may be {latency} old. A function called for every batch of that would cost more than an application that runs on; that the team knows {team} means it has to learn Flink, which Flink SQL makes shorter.',
    },
    {
      when: { latency: ['second', 'minute'] },
      take: 'lambda',
      because:
        '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. A function for each batch of records is deployed and watched like any other code, and the stream brings again what failed; windows over hours are left to SQL in the lake.',
    },
    {
      when: { volume: ['10 TB'], team: ['spark'] },
      take: 'emr-serverless',
      because:
        '{dataset} brings {volume} a day and may be {latency} old. Joins of that size need Spark, with memory and shuffles that can be tuned; the team knows {team}, and EMR Serverless leaves it no cluster to keep alive between the runs.',
    },
    {
      when: { volume: ['10 TB'] },
      take: 'glue',
      because:
        '{dataset} brings {volume} a day and may be {latency} old. Joins of that size need Spark, and the team knows {team}: Glue is the Spark with the fewest settings, scales its workers by itself and bookmarks what it has read.',
    },
    {
      when: {},
      take: 'athena',
      because:
        '{dataset} brings {volume} a day and may be {latency} old, and the team knows {team}. SQL that Athena runs, started and retried by Step Functions, is billed by what it scans and leaves no cluster, job image or number of workers to look after.',
    },
  ],
};
