#!/bin/sh
# The namespace that the product works in, whose closed workflows stay 30 days. Any number of times.
set -eu
export TEMPORAL_ADDRESS=temporal:7233
temporal operator namespace describe --namespace default > /dev/null 2>&1 || temporal operator namespace create --namespace default --retention 30d

# The server learns of a new namespace within some ten seconds; before that, workers would find none.
tries=60
until temporal workflow count --namespace default > /dev/null 2>&1; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || { echo 'the namespace does not come to serve' >&2; exit 1; }
  sleep 1
done
temporal operator namespace update --namespace default --retention 30d
