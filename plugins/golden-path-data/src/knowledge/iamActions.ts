// Actions that open more than they seem to, in lower case.

/** They return what a secret or a parameter holds. Source: the Service Authorization Reference, secretsmanager and ssm. */
export const READS_SECRETS = [
  'secretsmanager:getsecretvalue',
  'ssm:getparameter',
  'ssm:getparameters',
  'ssm:getparametersbypath',
  'ssm:getparameterhistory',
];

/** Takes the rights of another role on. */
export const ASSUMES_ROLES = ['sts:assumerole'];

/** Gives a role to a service, which then acts with its rights. */
export const PASSES_ROLES = ['iam:passrole'];

/**
 * With one of them on every resource, whoever may do it can give itself any right.
 *
 * Source: "AWS IAM Privilege Escalation – Methods and Mitigation", Rhino Security Labs,
 * https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/
 */
export const ESCALATES = [
  'iam:addusertogroup',
  'iam:attachgrouppolicy',
  'iam:attachrolepolicy',
  'iam:attachuserpolicy',
  'iam:createaccesskey',
  'iam:createloginprofile',
  'iam:createpolicyversion',
  'iam:putgrouppolicy',
  'iam:putrolepolicy',
  'iam:putuserpolicy',
  'iam:setdefaultpolicyversion',
  'iam:updateassumerolepolicy',
  'iam:updateloginprofile',
];
