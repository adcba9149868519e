import { statementBlocks } from './statementBlocks';

/** The role that the module for Lambda makes for its function, with all that may be attached to it. */
export const lambdaRole = `
data "aws_iam_policy_document" "assume_role" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = distinct(concat(["lambda.amazonaws.com"], [for one in var.trusted_entities : one if can(tostring(one))]))
    }
    dynamic "principals" {
      for_each = [for one in var.trusted_entities : one if !can(tostring(one))]
      content {
        type        = principals.value.type
        identifiers = principals.value.identifiers
      }
    }
  }${statementBlocks('var.assume_role_policy_statements', 'condition')}
}

resource "aws_iam_role" "lambda" {
  count                = local.makes_role ? 1 : 0
  name                 = local.role_name
  permissions_boundary = var.role_permissions_boundary
  assume_role_policy   = data.aws_iam_policy_document.assume_role.json
  tags                 = merge(var.tags, var.role_tags)
}

data "aws_iam_policy_document" "logs" {
  statement {
    actions   = concat(var.use_existing_cloudwatch_log_group ? [] : ["logs:CreateLogGroup"], ["logs:CreateLogStream", "logs:PutLogEvents"])
    resources = ["\${local.log_group_arn}:*", "\${local.log_group_arn}:*:*"]
  }
}

data "aws_iam_policy_document" "dead_letter" {
  statement {
    actions   = ["sns:Publish", "sqs:SendMessage"]
    resources = [var.dead_letter_target_arn]
  }
}

data "aws_iam_policy_document" "async" {
  statement {
    actions   = ["sns:Publish", "sqs:SendMessage", "events:PutEvents", "lambda:InvokeFunction"]
    resources = [for one in [var.destination_on_failure, var.destination_on_success] : one if one != null]
  }
}

data "aws_iam_policy_document" "additional_inline" {${statementBlocks(
  'var.policy_statements',
  'condition',
)}
}
${policy('logs', 'var.attach_cloudwatch_logs_policy')}
${policy('dead_letter', 'var.attach_dead_letter_policy')}
${policy('async', 'var.attach_async_event_policy')}
${policy('additional_inline', 'var.attach_policy_statements')}

resource "aws_iam_role_policy" "additional_json" {
  count  = local.makes_role && var.attach_policy_json ? 1 : 0
  name   = local.role_name
  role   = aws_iam_role.lambda[0].name
  policy = var.policy_json
}

resource "aws_iam_role_policy" "additional_jsons" {
  count  = local.makes_role && var.attach_policy_jsons ? var.number_of_policy_jsons : 0
  name   = "\${local.role_name}-\${count.index}"
  role   = aws_iam_role.lambda[0].name
  policy = var.policy_jsons[count.index]
}

# The module makes copies of these two policies of AWS.
resource "aws_iam_role_policy_attachment" "vpc" {
  count      = local.makes_role && var.attach_network_policy ? 1 : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess"
}

resource "aws_iam_role_policy_attachment" "tracing" {
  count      = local.makes_role && var.attach_tracing_policy ? 1 : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"
}

resource "aws_iam_role_policy_attachment" "additional_one" {
  count      = local.makes_role && var.attach_policy ? 1 : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = var.policy
}

resource "aws_iam_role_policy_attachment" "additional_many" {
  count      = local.makes_role && var.attach_policies ? var.number_of_policies : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = var.policies[count.index]
}

`;

/** A policy of the role, of the document with the same name. */
function policy(name: string, isAttached: string): string {
  return `
resource "aws_iam_role_policy" "${name}" {
  count  = local.makes_role && ${isAttached} ? 1 : 0
  name   = "\${local.role_name}-${name}"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.${name}.json
}`;
}
