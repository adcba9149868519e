import {
  list,
  unknown,
  type Place,
  type Properties,
  type Value,
} from '../../graph';
import { readTemplate } from '../hcl/readTemplate';
import type { Block } from '../hcl/Syntax';
import { bodyValue } from './bodyValue';
import type { Referred } from './Call';
import { evaluate } from './evaluate';
import type { Module } from './Module';
import { placed } from './placed';
import { policyDocument } from './policyDocument';
import { isNothing, oneOf } from './values';
import { argumentOf } from './variables';

/** Data sources that tell of the account and region. */
const DEPLOYMENT =
  /^aws_(region|regions|partition|caller_identity|availability_zones?|canonical_user_id|default_tags|elb_service_account|service_principal|service)$/;

/** All of a resource, data source or module as expressions see it: one, a list, or a map of them. */
export function wholeOf(
  module: Module,
  block: Block,
  address: string,
  at: Place,
): Value {
  const { shape, instances, options, many } = module.repetition(block);
  const values = new Map(
    instances.map(repeated => [
      repeated.key,
      module.referTo(block, address, repeated, at),
    ]),
  );
  if (shape === 'one' || many) return values.get('')!;
  const shapes = options.map((keys): Value => {
    const found = keys.map((key): [string, Value] => [
      String(key),
      values.get(key)!,
    ]);
    if (shape === 'map') return { kind: 'map', entries: new Map(found), at };
    return list(
      found.map(([, value]) => value),
      at,
    );
  });
  const why = instances.find(one => one.conditional)?.conditional;
  return oneOf(
    shapes,
    why ?? unknown('expression', `how many ${address} there are`, at),
  );
}

/** An attribute of a resource, data source or module. */
export function attributeOfWhole(
  to: string,
  referred: Referred,
  name: string,
  at: Place,
): Value {
  const { block, child } = referred;
  if (block.type === 'data') return ofData(to, referred, name, at);
  if (block.type !== 'module') return ofResource(to, referred, name, at);
  return child
    ? child.output(name, at)
    : unknown('external-module', `the module ${block.labels[0]}`, at);
}

function ofResource(
  to: string,
  { module, block, own }: Referred,
  name: string,
  at: Place,
): Value {
  const attribute = attributeName(name);
  // A part of a bucket has the bucket's name as its own.
  const isPartOfBucket =
    attribute === 'id' && block.labels[0].startsWith('aws_s3_bucket_');
  const argument = argumentOf(block, isPartOfBucket ? 'bucket' : name);
  const byAws: Value = { kind: 'reference', to, attribute, at };
  const isMade = attribute === 'id' || /arn|_id$|url|endpoint/.test(name);
  if (!argument || (isMade && !isPartOfBucket)) return byAws;
  // What its authors set is what it has.
  const set = module.once(`${to}.${attribute}.${name}`, at, () =>
    evaluate(argument, module, own),
  );
  return isNothing(set) ? byAws : set;
}

function ofData(
  to: string,
  { module, block, own }: Referred,
  name: string,
  at: Place,
): Value {
  const [type, label] = block.labels;
  if (type === 'aws_iam_policy_document' && /^(minified_)?json$/.test(name))
    return module.once(`${to}.json`, at, () => {
      const args = bodyValue(block.body, block.span, module, own);
      const settled = placed(args, block, id => module.isResource(id));
      return policyDocument(settled as Properties, module.isElsewhere);
    });
  if (type === 'template_file' && name === 'rendered')
    return module.once(`${to}.rendered`, at, () =>
      rendered(bodyValue(block.body, block.span, module, own), module, at),
    );
  const what = `the data source ${type}.${label}`;
  if (type === 'terraform_remote_state')
    return unknown('import-value', what, at);
  const why = DEPLOYMENT.test(type) ? 'deploy-time' : 'data-source';
  return unknown(why, what, at);
}

/** The text of a `data "template_file"`. */
function rendered(args: Properties, module: Module, at: Place): Value {
  const template = args.entries.get('template');
  const names = args.entries.get('vars');
  if (template?.kind === 'scalar' && (!names || names.kind === 'map'))
    return evaluate(
      readTemplate(String(template.value), at),
      module,
      names?.open ? undefined : names?.entries,
    );
  return template?.kind === 'unknown'
    ? template
    : unknown('data-source', 'the text of a template', at);
}

/** `arn`, `id` (by any of its names), or another attribute. */
function attributeName(attribute: string): string {
  return /^(id|name|bucket|key_id|function_name|table_name|db_name)$/.test(
    attribute,
  )
    ? 'id'
    : attribute.toLowerCase();
}
