import type { Practice } from 'backstage-plugin-golden-path-common';

/** The practices of the data scorecard, in the order they are shown. */
export const practices: Practice[] = [
  {
    id: 'data-discovery',
    title: 'Data discovery first',
    summary:
      'What data there is is known and written down before anything is built on it.',
  },
  {
    id: 'value-and-owner',
    title: 'Business value and owner',
    summary: 'Every dataset names its value and the people who answer for it.',
  },
  {
    id: 'modern-database',
    title: 'Modern databases',
    summary:
      'Databases are managed, supported and recoverable; what AWS has retired is gone.',
  },
  {
    id: 'data-tiers',
    title: 'Data tiering',
    summary:
      'Data flows from a raw zone through a transformed one to a curated one, and never back.',
  },
  {
    id: 'storage-class',
    title: 'S3 storage classes',
    summary:
      'Objects move to the storage class that suits their use, and go when their time is over.',
  },
  {
    id: 'least-privilege',
    title: 'Fine-grained IAM',
    summary:
      'Every role may do what its job needs and no more; people come through federation.',
  },
  {
    id: 'encryption',
    title: 'Encryption',
    summary:
      'Data is encrypted at rest with keys of your own, and in transit everywhere.',
  },
  {
    id: 'lake-access',
    title: 'Lake Formation access controls',
    summary:
      'Access to the lake goes through Lake Formation, by tag, row and column.',
  },
  {
    id: 'data-format',
    title: 'The right format',
    summary:
      'Data for analytics is columnar, compressed, partitioned and open.',
  },
  {
    id: 'file-size',
    title: 'File size',
    summary:
      'Small files are gathered into larger ones: fewer requests, lower cost.',
  },
  {
    id: 'automation',
    title: 'Automated and supervised',
    summary:
      'An orchestrator runs the pipeline, and alarms that somebody hears watch it.',
  },
  {
    id: 'processing-engine',
    title: 'The right processing service',
    summary:
      'The engine that processes is chosen by volume, latency and skill, with its reasons on record.',
  },
  {
    id: 'streaming-service',
    title: 'The right streaming service',
    summary:
      'The service that streams is chosen by what its consumers need, with its reasons on record.',
  },
  {
    id: 'query-engine',
    title: 'The right query engine',
    summary:
      'The engine that answers queries suits them, is bounded in cost, and reads curated data.',
  },
  {
    id: 'data-mesh',
    title: 'Data mesh decided',
    summary:
      'Whether a data mesh serves you or is overkill is decided, and the code agrees.',
  },
  {
    id: 'ml-decision',
    title: 'ML decided',
    summary:
      'Whether machine learning solves the problem is decided, with a baseline and supervision.',
  },
  {
    id: 'right-tool',
    title: 'The right tool for the job',
    summary: 'The choices of format, engine and method hold together.',
  },
  {
    id: 'layer-independence',
    title: 'Six independent layers',
    summary:
      'Ingestion, storage, cataloging, processing, consumption and governance scale and change apart.',
  },
];
