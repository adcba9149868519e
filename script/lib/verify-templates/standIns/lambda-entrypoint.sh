#!/bin/sh
# As in the images of AWS: behind the emulator where no Lambda is. The addresses can be moved, since ports may be taken.
export _HANDLER="$1"
if [ -n "${AWS_LAMBDA_RUNTIME_API:-}" ]; then exec /var/runtime/bootstrap; fi
exec /usr/local/bin/aws-lambda-rie --runtime-interface-emulator-address "${EMULATOR_ADDRESS:-0.0.0.0:8080}" \
  --runtime-api-address "${RUNTIME_ADDRESS:-127.0.0.1:9001}" /var/runtime/bootstrap
