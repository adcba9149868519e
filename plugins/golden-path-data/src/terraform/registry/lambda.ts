import type { StandIn } from './StandIn';
import { lambdaRole } from './lambdaRole';
import { lambdaVariables } from './lambdaVariables';

export const lambda: StandIn = {
  source: 'terraform-aws-modules/lambda/aws',
  majors: [4, 5, 6, 7, 8],
  checked:
    'main.tf, iam.tf and variables.tf of versions 3 to 7, and the change log up to 8.1.0, which names no other default (2026-11-30)',
  also: [
    'AWS::EC2::*',
    'AWS::IAM::*',
    'AWS::Lambda::*',
    'AWS::Logs::*',
    'AWS::S3::Object',
  ],
  ignored:
    `architectures artifacts_dir attach_create_log_group_permission build_in_docker cloudwatch_logs_skip_destroy
    code_signing_config_arn compatible_architectures compatible_runtimes cors create_package create_sam_metadata description
    docker_additional_options docker_build_root docker_entrypoint docker_file docker_image docker_pip_cache docker_with_ssh_agent
    ephemeral_storage_size hash_extra ignore_source_code_hash image_config_command image_config_entry_point
    image_config_working_directory image_uri include_default_tag invoke_mode layer_skip_destroy layers license_info
    local_existing_package logging_application_log_level logging_log_format logging_system_log_level policy_name policy_path
    provisioned_concurrent_executions publish putin_khuylo recreate_missing_package recursive_loop region
    replace_security_groups_on_destroy replacement_security_group_ids reserved_concurrent_executions role_description
    role_force_detach_policies role_maximum_session_duration role_path s3_acl s3_bucket s3_existing_package s3_kms_key_id
    s3_object_override_default_tags s3_object_storage_class s3_object_tags s3_object_tags_only s3_prefix s3_server_side_encryption
    skip_destroy snap_start source_path store_on_s3 timeouts trigger_on_package_timestamp`.split(
      /\s+/,
    ),
  text: `${lambdaVariables}
locals {
  makes_function = var.create && var.create_function && !var.create_layer
  makes_role     = local.makes_function && var.create_role
  role_name      = coalesce(var.role_name, var.function_name, "*")
  log_group_name = coalesce(var.logging_log_group, "/aws/lambda/\${var.function_name}")
  log_group_arn  = try(aws_cloudwatch_log_group.lambda[0].arn, "arn:aws:logs:*:*:log-group:\${local.log_group_name}")
}

resource "aws_lambda_function" "this" {
  count         = local.makes_function ? 1 : 0
  function_name = var.function_name
  role          = var.create_role ? aws_iam_role.lambda[0].arn : var.lambda_role
  handler       = var.package_type != "Zip" ? null : var.handler
  runtime       = var.package_type != "Zip" ? null : var.runtime
  package_type  = var.package_type
  memory_size   = var.memory_size
  timeout       = var.timeout
  kms_key_arn   = var.kms_key_arn
  tags          = merge(var.tags, var.function_tags)

  dynamic "environment" {
    for_each = length(keys(var.environment_variables)) == 0 ? [] : [true]
    content {
      variables = var.environment_variables
    }
  }
  dynamic "dead_letter_config" {
    for_each = var.dead_letter_target_arn == null ? [] : [true]
    content {
      target_arn = var.dead_letter_target_arn
    }
  }
  dynamic "tracing_config" {
    for_each = var.tracing_mode == null ? [] : [true]
    content {
      mode = var.tracing_mode
    }
  }
  dynamic "vpc_config" {
    for_each = var.vpc_subnet_ids != null && var.vpc_security_group_ids != null ? [true] : []
    content {
      security_group_ids = var.vpc_security_group_ids
      subnet_ids         = var.vpc_subnet_ids
    }
  }
}

resource "aws_lambda_layer_version" "this" {
  count      = var.create && var.create_layer ? 1 : 0
  layer_name = var.layer_name
}

resource "aws_cloudwatch_log_group" "lambda" {
  count             = local.makes_function && !var.use_existing_cloudwatch_log_group ? 1 : 0
  name              = local.log_group_name
  retention_in_days = var.cloudwatch_logs_retention_in_days
  kms_key_id        = var.cloudwatch_logs_kms_key_id
  log_group_class   = var.cloudwatch_logs_log_group_class
  tags              = merge(var.tags, var.cloudwatch_logs_tags)
}

resource "aws_lambda_function_url" "this" {
  count              = local.makes_function && var.create_lambda_function_url ? 1 : 0
  function_name      = aws_lambda_function.this[0].function_name
  qualifier          = var.create_unqualified_alias_lambda_function_url ? null : aws_lambda_function.this[0].version
  authorization_type = var.authorization_type
}

resource "aws_lambda_function_event_invoke_config" "this" {
  for_each                     = { for k, v in { current_version = var.create_current_version_async_event_config, unqualified_alias = var.create_unqualified_alias_async_event_config } : k => v if v && local.makes_function && var.create_async_event_config }
  function_name                = aws_lambda_function.this[0].function_name
  qualifier                    = each.key == "current_version" ? aws_lambda_function.this[0].version : null
  maximum_event_age_in_seconds = var.maximum_event_age_in_seconds
  maximum_retry_attempts       = var.maximum_retry_attempts

  dynamic "destination_config" {
    for_each = var.destination_on_failure != null || var.destination_on_success != null ? [true] : []
    content {
      dynamic "on_failure" {
        for_each = var.destination_on_failure != null ? [true] : []
        content {
          destination = var.destination_on_failure
        }
      }
      dynamic "on_success" {
        for_each = var.destination_on_success != null ? [true] : []
        content {
          destination = var.destination_on_success
        }
      }
    }
  }
}
${permission('current_version')}
${permission('unqualified_alias')}

resource "aws_lambda_event_source_mapping" "this" {
  for_each                           = { for k, v in var.event_source_mapping : k => v if local.makes_function && var.create_unqualified_alias_allowed_triggers }
  function_name                      = aws_lambda_function.this[0].arn
  event_source_arn                   = try(each.value.event_source_arn, null)
  batch_size                         = try(each.value.batch_size, null)
  maximum_batching_window_in_seconds = try(each.value.maximum_batching_window_in_seconds, null)
  maximum_retry_attempts             = try(each.value.maximum_retry_attempts, null)
  bisect_batch_on_function_error     = try(each.value.bisect_batch_on_function_error, null)
  topics                             = try(each.value.topics, null)

  dynamic "destination_config" {
    for_each = try(each.value.destination_arn_on_failure, null) != null ? [true] : []
    content {
      on_failure {
        destination_arn = each.value.destination_arn_on_failure
      }
    }
  }
}

${lambdaRole}
output "lambda_function_arn" { value = try(aws_lambda_function.this[0].arn, "") }
output "lambda_function_name" { value = try(aws_lambda_function.this[0].function_name, "") }
output "lambda_function_invoke_arn" { value = try(aws_lambda_function.this[0].invoke_arn, "") }
output "lambda_function_qualified_arn" { value = try(aws_lambda_function.this[0].qualified_arn, "") }
output "lambda_function_version" { value = try(aws_lambda_function.this[0].version, "") }
output "lambda_function_url" { value = try(aws_lambda_function_url.this[0].function_url, "") }
output "lambda_layer_arn" { value = try(aws_lambda_layer_version.this[0].arn, "") }
output "lambda_role_arn" { value = try(aws_iam_role.lambda[0].arn, "") }
output "lambda_role_name" { value = try(aws_iam_role.lambda[0].name, "") }
output "lambda_cloudwatch_log_group_arn" { value = local.log_group_arn }
output "lambda_cloudwatch_log_group_name" { value = local.log_group_name }
`,
};

/** Who may call the function, at its version or at any. */
function permission(of: 'current_version' | 'unqualified_alias'): string {
  const qualifier =
    of === 'current_version' ? 'aws_lambda_function.this[0].version' : 'null';
  return `
resource "aws_lambda_permission" "${of}_triggers" {
  for_each               = { for k, v in var.allowed_triggers : k => v if local.makes_function && var.create_${of}_allowed_triggers }
  function_name          = aws_lambda_function.this[0].function_name
  qualifier              = ${qualifier}
  action                 = try(each.value.action, "lambda:InvokeFunction")
  principal              = try(each.value.principal, format("%s.amazonaws.com", try(each.value.service, "")))
  principal_org_id       = try(each.value.principal_org_id, null)
  source_arn             = try(each.value.source_arn, null)
  source_account         = try(each.value.source_account, null)
  event_source_token     = try(each.value.event_source_token, null)
  function_url_auth_type = try(each.value.function_url_auth_type, null)
}`;
}
