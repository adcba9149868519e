import { optionsOf, type Graph, type Value } from '../graph';
import { canonicalText } from './canonicalText';
import type { Names } from './Names';

/** What a value names. */
export interface Target {
  id: string;
  /** The part of a bucket, without slashes at its ends. */
  prefix?: string;
  /** Found by a pattern with `*` in the name itself. */
  byPattern?: boolean;
}

const BUCKET = ['AWS::S3::Bucket'];
const TABLES = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'];

/** The types that an ARN of a service can stand for, and what precedes the name in its last part. */
const ARNS: Array<{ is: RegExp; types: string[] }> = [
  { is: /^s3:()([^/]+)/, types: BUCKET },
  { is: /^kinesis:(stream\/)([^/]+)/, types: ['AWS::Kinesis::Stream'] },
  {
    is: /^firehose:(deliverystream\/)([^/]+)/,
    types: ['AWS::KinesisFirehose::DeliveryStream'],
  },
  { is: /^dynamodb:(table\/)([^/]+)/, types: TABLES },
  { is: /^sqs:()([^/:]+)/, types: ['AWS::SQS::Queue'] },
  { is: /^sns:()([^/:]+)/, types: ['AWS::SNS::Topic'] },
  { is: /^lambda:(function:)([^/:]+)/, types: ['AWS::Lambda::Function'] },
  {
    is: /^states:(stateMachine:)([^/:]+)/,
    types: ['AWS::StepFunctions::StateMachine'],
  },
  { is: /^glue:(job\/)([^/]+)/, types: ['AWS::Glue::Job'] },
  { is: /^glue:(crawler\/)([^/]+)/, types: ['AWS::Glue::Crawler'] },
  { is: /^glue:(database\/)([^/]+)/, types: ['AWS::Glue::Database'] },
  { is: /^glue:(table\/[^/]+\/)([^/]+)/, types: ['AWS::Glue::Table'] },
  { is: /^iam:(role\/(?:[^/]+\/)*)([^/]+)/, types: ['AWS::IAM::Role'] },
  {
    is: /^iam:(policy\/(?:[^/]+\/)*)([^/]+)/,
    types: ['AWS::IAM::ManagedPolicy'],
  },
  { is: /^logs:(log-group:)([^:]+)/, types: ['AWS::Logs::LogGroup'] },
  { is: /^events:(event-bus\/)([^/]+)/, types: ['AWS::Events::EventBus'] },
  { is: /^athena:(workgroup\/)([^/]+)/, types: ['AWS::Athena::WorkGroup'] },
  { is: /^es:(domain\/)([^/]+)/, types: ['AWS::OpenSearchService::Domain'] },
  {
    is: /^kafka:(cluster\/)([^/]+)/,
    types: ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'],
  },
  { is: /^sagemaker:(endpoint\/)([^/]+)/, types: ['AWS::SageMaker::Endpoint'] },
];

/** Finds the resources that values name: by a reference, an ARN, a URL or a name. */
export class Targets {
  constructor(private readonly graph: Graph, private readonly names: Names) {}

  /**
   * @param types - what a bare name stands for, and what alone counts; anything without
   */
  of(value: Value | undefined, types?: readonly string[]): Target[] {
    const found = optionsOf(value).flatMap(option =>
      this.#ofOne(option, types),
    );
    const counts = ({ id }: Target) => {
      const type = this.graph.get(id)?.type;
      return type !== undefined && (!types?.length || types.includes(type));
    };
    return found.filter(counts);
  }

  /** The first of them. */
  first(
    value: Value | undefined,
    types?: readonly string[],
  ): string | undefined {
    return this.of(value, types)[0]?.id;
  }

  /** What has this name, ARN or URL. */
  named(text: string, types: readonly string[]): string | undefined {
    const found = this.#named(text, types).map(({ id }) => id);
    return found.find(id => types.includes(this.graph.get(id)?.type ?? ''));
  }

  #ofOne(value: Value | undefined, types?: readonly string[]): Target[] {
    if (value?.kind === 'reference') return [{ id: value.to }];
    if (value?.kind === 'list')
      return value.items.flatMap(item => this.of(item, types));
    if (value?.kind === 'template') {
      const named = value.parts.flatMap((part, i) =>
        typeof part === 'object' && part.kind === 'reference'
          ? [{ id: part.to, ...prefixIn(value.parts.slice(i + 1)) }]
          : [],
      );
      if (named.length) return named;
    }
    const text = canonicalText(value);
    return text ? this.#named(text, types) : [];
  }

  #named(text: string, types: readonly string[] = []): Target[] {
    const url = /^s3[an]?:\/\/([^/]+)/.exec(text);
    if (url) return this.#find(BUCKET, url[1], text.slice(url[0].length));
    const arn = /^arn:[^:]*:([^:]+):[^:]*:[^:]*:/.exec(text);
    if (!arn) return this.#find(types, text, '');
    const rest = `${arn[1]}:${text.slice(arn[0].length)}`;
    for (const { is, types: those } of ARNS) {
      const match = is.exec(rest);
      if (match)
        return this.#find(those, match[2], rest.slice(match[0].length));
    }
    return [];
  }

  #find(types: readonly string[], name: string, after: string): Target[] {
    const prefix = asPrefix(after);
    if (name === '*')
      return this.graph
        .ofType(...types)
        .map(({ id }) => ({ id, ...prefix, byPattern: true }));
    if (name.includes('*'))
      return this.names
        .fitting(types, name)
        .map(id => ({ id, ...prefix, byPattern: true }));
    const id = this.names.get(types, name);
    return id === undefined ? [] : [{ id, ...prefix }];
  }
}

function prefixIn(parts: unknown[]): { prefix?: string } {
  const [next] = parts;
  return typeof next === 'string' && next.startsWith('/') ? asPrefix(next) : {};
}

/** `/events/*` is the part `events`; what begins with a star is all of it. */
function asPrefix(after: string): { prefix?: string } {
  const prefix = /^\/+([^*?]+?)\/*([*?].*)?$/.exec(after.slice(0, 500))?.[1];
  return prefix ? { prefix } : {};
}
