#!/bin/sh
docker build --build-arg WAREHOUSE_PASSWORD="$WAREHOUSE_PASSWORD" -t registry.example.com/forecasting/demand-forecast .
docker push registry.example.com/forecasting/demand-forecast:latest
