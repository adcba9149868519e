"""Takes messages from a queue until it is told to stop."""

import os

import boto3

from app import logs
from app.handler import handle
from app.worker import Worker

logs.configure()
# boto3 reads the end point and the credentials from the environment by itself, but the region by another name.
sqs = boto3.client("sqs", region_name=os.environ["AWS_REGION"])
Worker(sqs, os.environ["QUEUE_URL"], handle).run()
