import { BATCH } from './answers';
import { always, type Decision } from './Decision';

export const streamingService: Decision = {
  practice: 'streaming-service',
  what: 'the streaming service',
  kind: 'service',
  options: [
    {
      id: 'none',
      title: 'No stream',
      against: [
        always(
          'Without a stream nothing arrives in time for data that may be {latency} old.',
        ),
      ],
    },
    {
      id: 'kinesis',
      title: 'Kinesis Data Streams',
      against: [
        {
          when: { latency: BATCH },
          because:
            'A stream is kept and paid around the clock, and the data may be {latency} old.',
        },
        {
          when: { template: ['operational-analytics'] },
          because:
            'Nobody reads the records between the agents and their delivery.',
        },
        {
          when: { template: ['loosely-coupled'] },
          because:
            'The stream of the table has every change already, in its order and for a day.',
        },
        always(
          'At {volume} a day brokers cost less than what is paid for each record, and the team can run them.',
        ),
      ],
    },
    {
      id: 'firehose',
      title: 'Data Firehose alone',
      against: [
        {
          when: { latency: BATCH },
          because:
            'What brings the data in writes files by itself, so that nothing is left for it to deliver.',
        },
        always(
          'It delivers to a store and to nobody else; what has to happen within {latency} needs a stream that can be read.',
        ),
      ],
    },
    {
      id: 'msk',
      title: 'Amazon MSK',
      against: [
        {
          when: { latency: BATCH },
          because:
            'Brokers stand and are paid around the clock, and the data may be {latency} old.',
        },
        always(
          'Kafka pays where its clients, connectors and {volume} a day ask for it; brokers, topics and their partitions have to be looked after.',
        ),
      ],
    },
  ],
  rules: [
    {
      when: { latency: BATCH },
      take: 'none',
      because:
        '{dataset} may be {latency} old, so that nobody waits for a single record. Changes lie in files until the next run reads them; a stream between the source and these files would be kept and paid around the clock for a reader that comes now and then. We look again when somebody asks for minutes.',
    },
    {
      when: { template: ['iot'] },
      take: 'kinesis',
      because:
        '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. A rule of IoT Core puts readings into a stream by itself, with those of a device in their order, and the function, the index and Firehose each read it at their own pace; a stream on demand grows with the devices and has no broker to look after.',
    },
    {
      when: { template: ['operational-analytics'] },
      take: 'firehose',
      because:
        '{dataset} brings {volume} a day from agents that write to Firehose by themselves, and may be {latency} old. Nobody else reads the records on their way, so that a stream in front of it would be kept and paid for nothing; it can be put there later without a change of the agents.',
    },
    {
      when: { template: ['streaming'] },
      take: 'kinesis',
      because:
        '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. A stream on demand grows by itself and has no broker to look after; a function reads it for signals and Firehose for the lake, each at its own pace, without a connector, and events can be read again for two days.',
    },
    {
      when: { template: ['recommendation'] },
      take: 'kinesis',
      because:
        '{dataset} brings {volume} a day and may be {latency} old. A stream on demand takes what people do in the moment in which they do it, grows by itself and has no broker to look after; Firehose takes it to the lake, and whoever wants to answer sooner reads the same stream later, for which it keeps two days.',
    },
    {
      when: { template: ['loosely-coupled'] },
      take: 'firehose',
      because:
        '{dataset} brings {volume} a day as single events, and what has to happen within {latency} hangs on a queue and on the stream of changes that the table has by itself. Only the lake takes them in batches, and Firehose makes large files of them without a stream of its own, which would be kept and paid for a second time.',
    },
    {
      when: { template: ['fraud-detection'] },
      take: 'kinesis',
      because:
        '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. A stream on demand grows by itself and has no broker to look after; the function that decides reads it as payments come and Firehose for the lake, each at its own pace, and for two days payments can be read again after a failure.',
    },
    {
      when: {
        latency: ['second', 'minute'],
        volume: ['10 TB'],
        team: ['streaming'],
      },
      take: 'msk',
      because:
        '{dataset} brings {volume} a day and may be {latency} old. At that size brokers cost less than a price for each record, and the team knows {team}, so that topics, partitions and consumer groups are no news to it.',
    },
    {
      when: {},
      take: 'kinesis',
      because:
        '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. A stream on demand grows by itself and has no broker to look after, Lambda, Flink and Firehose read it without a connector, and records can be read again for days.',
    },
  ],
};
