terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

resource "aws_kinesis_stream" "clicks" {
  name        = "clicks"
  shard_count = 1
}

resource "aws_s3_bucket" "click_files" {
  bucket = "aldermoor-clicks-${var.stage}"
}

resource "aws_kinesis_firehose_delivery_stream" "clicks" {
  name        = "clicks-to-s3"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.clicks.arn
    role_arn           = var.delivery_role
  }

  extended_s3_configuration {
    bucket_arn         = aws_s3_bucket.click_files.arn
    role_arn           = var.delivery_role
    buffering_size     = 128
    buffering_interval = 300
  }
}
