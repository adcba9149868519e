import type { Value } from '../../../graph';
import { arg, block, blocks, made, renamed } from '../words';

const CANNED = {
  private: 'Private',
  'public-read': 'PublicRead',
  'public-read-write': 'PublicReadWrite',
  'authenticated-read': 'AuthenticatedRead',
  'aws-exec-read': 'AwsExecRead',
  'log-delivery-write': 'LogDeliveryWrite',
  'bucket-owner-read': 'BucketOwnerRead',
  'bucket-owner-full-control': 'BucketOwnerFullControl',
};

/** A canned ACL in CloudFormation's words. */
export function accessControl(acl: Value | undefined): Value | undefined {
  return renamed(acl, CANNED);
}

/** Grants of an ACL, which CloudFormation cannot write: whom, and what. */
export function grants(
  args: Value | undefined,
  name: string,
): Value | undefined {
  return blocks(args, name, one =>
    made(one, grant => {
      const grantee = block(grant, 'grantee');
      return {
        URI: arg(grant, 'uri') ?? arg(grantee, 'uri'),
        Id: arg(grant, 'id') ?? arg(grantee, 'id'),
        Permission: arg(grant, 'permissions') ?? arg(grant, 'permission'),
      };
    }),
  );
}
