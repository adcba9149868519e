# Every night: orders and customers become clean, then marts.

resource "aws_glue_job" "clean_orders" {
  name                   = "clean-orders"
  role_arn               = aws_iam_role.clean_orders.arn
  glue_version           = "5.0"
  worker_type            = "G.1X"
  number_of_workers      = 4
  execution_class        = "FLEX"
  timeout                = 60
  max_retries            = 1
  security_configuration = aws_glue_security_configuration.orders.name

  command {
    name            = "glueetl"
    script_location = "s3://${aws_s3_bucket.orders_code.id}/jobs/clean_orders.py"
    python_version  = "3"
  }

  default_arguments = {
    "--enable-metrics"                   = "true"
    "--enable-continuous-cloudwatch-log" = "true"
    "--enable-auto-scaling"              = "true"
    "--job-bookmark-option"              = "job-bookmark-enable"
  }
}

resource "aws_glue_job" "build_marts" {
  name                   = "build-marts"
  role_arn               = aws_iam_role.build_marts.arn
  glue_version           = "5.0"
  worker_type            = "G.1X"
  number_of_workers      = 4
  execution_class        = "FLEX"
  timeout                = 60
  max_retries            = 1
  security_configuration = aws_glue_security_configuration.orders.name

  command {
    name            = "glueetl"
    script_location = "s3://${aws_s3_bucket.orders_code.id}/jobs/build_marts.py"
    python_version  = "3"
  }

  default_arguments = {
    "--enable-metrics"                   = "true"
    "--enable-continuous-cloudwatch-log" = "true"
    "--enable-auto-scaling"              = "true"
    "--job-bookmark-option"              = "job-bookmark-enable"
    "--datalake-formats"                 = "iceberg"
  }
}

resource "aws_glue_security_configuration" "orders" {
  name = "orders"

  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      kms_key_arn                = aws_kms_key.orders.arn
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn                   = aws_kms_key.orders.arn
    }

    s3_encryption {
      s3_encryption_mode = "SSE-KMS"
      kms_key_arn        = aws_kms_key.orders.arn
    }
  }
}

resource "aws_glue_data_quality_ruleset" "daily_sales" {
  name    = "daily-sales"
  ruleset = "Rules = [IsComplete \"day\", ColumnValues \"revenue\" >= 0, DataFreshness \"day\" <= 30 hours]"

  target_table {
    database_name = aws_glue_catalog_database.orders_marts.name
    table_name    = aws_glue_catalog_table.daily_sales.name
  }
}

data "aws_iam_policy_document" "glue_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["glue.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "clean_orders" {
  name               = "clean-orders"
  assume_role_policy = data.aws_iam_policy_document.glue_trust.json
}

data "aws_iam_policy_document" "clean_orders" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.orders_raw.arn}/*", "${aws_s3_bucket.orders_code.arn}/*"]
  }

  statement {
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.orders_raw.arn, aws_s3_bucket.orders_clean.arn]
  }

  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.orders_clean.arn}/*"]
  }

  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["arn:aws:logs:eu-west-1:${data.aws_caller_identity.current.account_id}:log-group:/aws-glue/*"]
  }

  statement {
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.orders.arn]
  }
}

resource "aws_iam_role_policy" "clean_orders" {
  name   = "clean-orders"
  role   = aws_iam_role.clean_orders.id
  policy = data.aws_iam_policy_document.clean_orders.json
}

resource "aws_iam_role" "build_marts" {
  name               = "build-marts"
  assume_role_policy = data.aws_iam_policy_document.glue_trust.json
}

data "aws_iam_policy_document" "build_marts" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.orders_clean.arn}/*", "${aws_s3_bucket.orders_code.arn}/*"]
  }

  statement {
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.orders_clean.arn, aws_s3_bucket.orders_marts.arn]
  }

  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.orders_marts.arn}/*"]
  }

  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["arn:aws:logs:eu-west-1:${data.aws_caller_identity.current.account_id}:log-group:/aws-glue/*"]
  }

  statement {
    actions = ["glue:GetDatabase", "glue:GetTable", "glue:UpdateTable"]
    resources = [
      "arn:aws:glue:eu-west-1:${data.aws_caller_identity.current.account_id}:catalog",
      aws_glue_catalog_database.orders_marts.arn,
      aws_glue_catalog_table.daily_sales.arn,
    ]
  }

  statement {
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.orders.arn]
  }
}

resource "aws_iam_role_policy" "build_marts" {
  name   = "build-marts"
  role   = aws_iam_role.build_marts.id
  policy = data.aws_iam_policy_document.build_marts.json
}

resource "aws_sfn_state_machine" "orders" {
  name     = "orders-flow"
  role_arn = aws_iam_role.flow.arn

  logging_configuration {
    level                  = "ALL"
    include_execution_data = false
    log_destination        = "${aws_cloudwatch_log_group.flow.arn}:*"
  }

  tracing_configuration {
    enabled = true
  }

  encryption_configuration {
    type       = "CUSTOMER_MANAGED_KMS_KEY"
    kms_key_id = aws_kms_key.orders.arn
  }

  definition = jsonencode({
    StartAt = "CleanOrders"
    States = {
      CleanOrders = {
        Type       = "Task"
        Resource   = "arn:aws:states:::glue:startJobRun.sync"
        Parameters = { JobName = aws_glue_job.clean_orders.name }
        Retry      = [{ ErrorEquals = ["States.ALL"], MaxAttempts = 2, BackoffRate = 2 }]
        Catch      = [{ ErrorEquals = ["States.ALL"], Next = "TellTeam" }]
        Next       = "BuildMarts"
      }
      BuildMarts = {
        Type       = "Task"
        Resource   = "arn:aws:states:::glue:startJobRun.sync"
        Parameters = { JobName = aws_glue_job.build_marts.name }
        Retry      = [{ ErrorEquals = ["States.ALL"], MaxAttempts = 2, BackoffRate = 2 }]
        Catch      = [{ ErrorEquals = ["States.ALL"], Next = "TellTeam" }]
        Next       = "CheckMarts"
      }
      CheckMarts = {
        Type     = "Task"
        Resource = "arn:aws:states:::aws-sdk:glue:startDataQualityRulesetEvaluationRun"
        Parameters = {
          DataSource   = { GlueTable = { DatabaseName = "orders_marts", TableName = "daily_sales" } }
          Role         = aws_iam_role.build_marts.arn
          RulesetNames = [aws_glue_data_quality_ruleset.daily_sales.name]
        }
        Retry = [{ ErrorEquals = ["States.ALL"], MaxAttempts = 2, BackoffRate = 2 }]
        Catch = [{ ErrorEquals = ["States.ALL"], Next = "TellTeam" }]
        End   = true
      }
      TellTeam = {
        Type       = "Task"
        Resource   = "arn:aws:states:::sns:publish"
        Parameters = { TopicArn = aws_sns_topic.alarms.arn, "Message.$" = "$.Cause" }
        Retry      = [{ ErrorEquals = ["States.ALL"], MaxAttempts = 2, BackoffRate = 2 }]
        Next       = "Failed"
      }
      Failed = { Type = "Fail" }
    }
  })
}

resource "aws_cloudwatch_log_group" "flow" {
  name              = "/aws/vendedlogs/states/orders-flow"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.orders.arn
}

resource "aws_iam_role" "flow" {
  name = "orders-flow"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "states.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "flow" {
  name = "run-jobs"
  role = aws_iam_role.flow.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["glue:StartJobRun", "glue:GetJobRun", "glue:BatchStopJobRun"]
        Resource = [aws_glue_job.clean_orders.arn, aws_glue_job.build_marts.arn]
      },
      {
        Effect   = "Allow"
        Action   = ["glue:StartDataQualityRulesetEvaluationRun", "glue:GetDataQualityRulesetEvaluationRun"]
        Resource = aws_glue_data_quality_ruleset.daily_sales.arn
      },
      {
        Effect    = "Allow"
        Action    = "iam:PassRole"
        Resource  = aws_iam_role.build_marts.arn
        Condition = { StringEquals = { "iam:PassedToService" = "glue.amazonaws.com" } }
      },
      {
        Effect   = "Allow"
        Action   = "sns:Publish"
        Resource = aws_sns_topic.alarms.arn
      },
      {
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = aws_kms_key.orders.arn
      },
      {
        Effect   = "Allow"
        Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "logs:CreateLogDelivery", "logs:GetLogDelivery", "logs:UpdateLogDelivery", "logs:DeleteLogDelivery", "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:DescribeResourcePolicies", "logs:DescribeLogGroups"]
        Resource = "*"
      },
    ]
  })
}

resource "aws_scheduler_schedule" "nightly" {
  name                = "orders-nightly"
  schedule_expression = "cron(30 1 * * ? *)"
  kms_key_arn         = aws_kms_key.orders.arn

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_sfn_state_machine.orders.arn
    role_arn = aws_iam_role.schedule.arn

    dead_letter_config {
      arn = aws_sqs_queue.missed.arn
    }
  }
}

resource "aws_sqs_queue" "missed" {
  name                      = "orders-missed-runs"
  kms_master_key_id         = aws_kms_key.orders.arn
  message_retention_seconds = 1209600
}

resource "aws_sqs_queue_policy" "missed" {
  queue_url = aws_sqs_queue.missed.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "sqs:*"
      Resource  = aws_sqs_queue.missed.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_iam_role" "schedule" {
  name = "orders-nightly"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "scheduler.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "schedule" {
  name = "start"
  role = aws_iam_role.schedule.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "states:StartExecution"
        Resource = aws_sfn_state_machine.orders.arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.missed.arn
      },
      {
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = aws_kms_key.orders.arn
      },
    ]
  })
}
