"""Renders the label of a parcel as PDF."""


def handler(event, context):
    return {"statusCode": 200, "body": event["parcel"]}
