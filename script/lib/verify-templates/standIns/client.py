# Stands in for the client of Lambda's runtime API in the image for Python: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
import importlib
import json
import os
import sys
import types
import urllib.request

API = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime/invocation"
sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])
module, _, name = os.environ["_HANDLER"].rpartition(".")
handler = getattr(importlib.import_module(module.replace("/", ".")), name)
while True:
    with urllib.request.urlopen(f"{API}/next") as answer:
        request = answer.headers["Lambda-Runtime-Aws-Request-Id"]
        event = json.load(answer)
    kind = "response"
    try:
        body = handler(event, types.SimpleNamespace(aws_request_id=request))
    except Exception as error:  # Whatever the function throws.
        kind, body = "error", {"errorType": type(error).__name__, "errorMessage": str(error)}
    urllib.request.urlopen(f"{API}/{request}/{kind}", data=json.dumps(body).encode()).close()
