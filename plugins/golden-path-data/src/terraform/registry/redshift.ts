import type { StandIn } from './StandIn';

const NAMED =
  `allow_version_upgrade automated_snapshot_retention_period availability_zone_relocation_enabled
  cluster_identifier database_name encrypted enhanced_vpc_routing manage_master_password master_username multi_az node_type
  number_of_nodes port publicly_accessible snapshot_identifier tags`.split(
    /\s+/,
  );

export const redshift: StandIn = {
  source: 'terraform-aws-modules/redshift/aws',
  majors: [6],
  checked:
    'main.tf and variables.tf of version 5, and UPGRADE-6.0.md (2026-11-30)',
  also: [
    'AWS::EC2::*',
    'AWS::IAM::*',
    'AWS::Logs::*',
    'AWS::Redshift::*',
    'AWS::SecretsManager::*',
  ],
  ignored:
    `apply_immediately aqua_configuration_status authentication_profiles availability_zone cluster_timeouts cluster_version
    create_endpoint_access create_snapshot_schedule elastic_ip endpoint_name endpoint_resource_owner endpoint_subnet_group_name
    endpoint_vpc_security_group_ids final_snapshot_identifier maintenance_track_name manual_snapshot_retention_period
    master_password_secret_kms_key_id owner_account parameter_group_description parameter_group_tags preferred_maintenance_window
    random_password_length skip_final_snapshot snapshot_cluster_identifier snapshot_copy snapshot_schedule_definitions
    snapshot_schedule_description snapshot_schedule_force_destroy snapshot_schedule_identifier subnet_group_description
    subnet_group_tags usage_limits use_snapshot_identifier_prefix`.split(/\s+/),
  text: textOf(`
resource "aws_redshift_logging" "this" {
  count                = var.create && length(var.logging) > 0 ? 1 : 0
  cluster_identifier   = aws_redshift_cluster.this[0].id
  bucket_name          = try(var.logging.bucket_name, null)
  log_destination_type = try(var.logging.log_destination_type, null)
  log_exports          = try(var.logging.log_exports, null)
  s3_key_prefix        = try(var.logging.s3_key_prefix, null)
}`),
};

/** Version 5 logs only where it is told so. */
export const redshiftOfFive: StandIn = {
  ...redshift,
  majors: [5],
  checked: 'main.tf and variables.tf of version 5 (2026-11-30)',
  text: textOf(
    '',
    `
  dynamic "logging" {
    for_each = can(var.logging.enable) ? [var.logging] : []
    content {
      enable               = logging.value.enable
      bucket_name          = try(logging.value.bucket_name, null)
      log_destination_type = try(logging.value.log_destination_type, null)
      log_exports          = try(logging.value.log_exports, null)
      s3_key_prefix        = try(logging.value.s3_key_prefix, null)
    }
  }`,
  ),
};

function textOf(logging: string, within = ''): string {
  return `
variable "create" { default = true }
variable "tags" { default = {} }
variable "allow_version_upgrade" { default = null }
variable "automated_snapshot_retention_period" { default = null }
variable "availability_zone_relocation_enabled" { default = null }
variable "cluster_identifier" { default = "" }
variable "database_name" { default = null }
variable "encrypted" { default = true }
variable "enhanced_vpc_routing" { default = null }
variable "kms_key_arn" { default = null }
variable "logging" { default = {} }
variable "manage_master_password" { default = false }
variable "master_password" { default = null }
variable "create_random_password" { default = true }
variable "master_username" { default = "awsuser" }
variable "multi_az" { default = null }
variable "node_type" { default = "" }
variable "number_of_nodes" { default = 1 }
variable "port" { default = null }
variable "publicly_accessible" { default = false }
variable "snapshot_identifier" { default = null }
variable "vpc_security_group_ids" { default = [] }
variable "iam_role_arns" { default = [] }
variable "default_iam_role_arn" { default = null }
variable "create_parameter_group" { default = true }
variable "parameter_group_name" { default = null }
variable "parameter_group_family" { default = "redshift-1.0" }
variable "parameter_group_parameters" { default = {} }
variable "create_subnet_group" { default = true }
variable "subnet_group_name" { default = null }
variable "subnet_ids" { default = [] }
variable "create_cloudwatch_log_group" { default = true }
variable "cloudwatch_log_group_retention_in_days" { default = 0 }
variable "cloudwatch_log_group_kms_key_id" { default = null }

resource "random_password" "master_password" {
  count = var.create && var.create_random_password ? 1 : 0
}

resource "aws_redshift_cluster" "this" {
  count                        = var.create ? 1 : 0
  cluster_type                 = var.number_of_nodes > 1 ? "multi-node" : "single-node"
  cluster_parameter_group_name = var.create_parameter_group ? aws_redshift_parameter_group.this[0].id : var.parameter_group_name
  cluster_subnet_group_name    = var.create_subnet_group ? aws_redshift_subnet_group.this[0].name : var.subnet_group_name
  kms_key_id                   = var.kms_key_arn
  master_password              = var.snapshot_identifier != null || var.manage_master_password ? null : var.create_random_password ? random_password.master_password[0].result : var.master_password
  vpc_security_group_ids       = var.vpc_security_group_ids
${NAMED.map(name => `  ${name} = var.${name}`).join('\n')}
${within}
}
${logging}

resource "aws_redshift_cluster_iam_roles" "this" {
  count                = var.create && length(var.iam_role_arns) > 0 ? 1 : 0
  cluster_identifier   = aws_redshift_cluster.this[0].id
  iam_role_arns        = var.iam_role_arns
  default_iam_role_arn = var.default_iam_role_arn
}

resource "aws_redshift_parameter_group" "this" {
  count  = var.create && var.create_parameter_group ? 1 : 0
  name   = coalesce(var.parameter_group_name, replace(var.cluster_identifier, ".", "-"))
  family = var.parameter_group_family
  dynamic "parameter" {
    for_each = var.parameter_group_parameters
    content {
      name  = parameter.value.name
      value = parameter.value.value
    }
  }
}

resource "aws_redshift_subnet_group" "this" {
  count      = var.create && var.create_subnet_group ? 1 : 0
  name       = coalesce(var.subnet_group_name, var.cluster_identifier)
  subnet_ids = var.subnet_ids
}

resource "aws_cloudwatch_log_group" "this" {
  for_each          = toset([for log in try(var.logging.log_exports, []) : log if var.create && var.create_cloudwatch_log_group])
  name              = "/aws/redshift/cluster/\${var.cluster_identifier}/\${each.value}"
  retention_in_days = var.cloudwatch_log_group_retention_in_days
  kms_key_id        = var.cloudwatch_log_group_kms_key_id
  tags              = var.tags
}

output "cluster_arn" { value = try(aws_redshift_cluster.this[0].arn, null) }
output "cluster_id" { value = try(aws_redshift_cluster.this[0].id, null) }
output "cluster_identifier" { value = try(aws_redshift_cluster.this[0].cluster_identifier, null) }
output "cluster_endpoint" { value = try(aws_redshift_cluster.this[0].endpoint, null) }
output "cluster_database_name" { value = try(aws_redshift_cluster.this[0].database_name, null) }
`;
}
