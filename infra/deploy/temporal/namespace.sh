#!/bin/sh
# The namespace that the product works in, whose closed workflows stay 30 days. Any number of times.
set -eu
export TEMPORAL_ADDRESS=temporal:7233
if temporal operator namespace describe --namespace default > /dev/null 2>&1; then
  temporal operator namespace update --namespace default --retention 30d
else
  temporal operator namespace create --namespace default --retention 30d
fi
