# Analysts ask Athena, managers look at the sales board, and two data scientists have a notebook.

resource "aws_athena_workgroup" "analysts" {
  name = "analysts"

  configuration {
    enforce_workgroup_configuration    = true
    publish_cloudwatch_metrics_enabled = true
    bytes_scanned_cutoff_per_query     = 53687091200

    engine_version {
      selected_engine_version = "Athena engine version 3"
    }

    result_configuration {
      output_location = "s3://${aws_s3_bucket.orders_results.id}/analysts/"

      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = aws_kms_key.orders.arn
      }
    }
  }
}

resource "aws_quicksight_data_source" "sales_board" {
  data_source_id = "sales-board"
  name           = "Sales board"
  type           = "ATHENA"

  parameters {
    athena {
      work_group = aws_athena_workgroup.analysts.name
    }
  }
}

resource "aws_sagemaker_notebook_instance" "ds_notebook" {
  name                   = "ds-notebook"
  role_arn               = aws_iam_role.notebook.arn
  instance_type          = "ml.t3.medium"
  platform_identifier    = "notebook-al2023-v1"
  subnet_id              = var.subnets[0]
  security_groups        = [var.security_group]
  direct_internet_access = "Disabled"
  root_access            = "Disabled"
  kms_key_id             = aws_kms_key.orders.arn
}

resource "aws_iam_role" "notebook" {
  name = "ds-notebook"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "sagemaker.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

data "aws_iam_policy_document" "notebook" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.orders_marts.arn}/*"]
  }

  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.orders_raw.arn}/*"]
  }

  statement {
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.orders.arn]
  }
}

resource "aws_iam_role_policy" "notebook" {
  name   = "read"
  role   = aws_iam_role.notebook.id
  policy = data.aws_iam_policy_document.notebook.json
}
