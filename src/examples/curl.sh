#!/bin/sh
# Nothing but curl: a query, the same by GET and asked for again, and whoever is told of changes for a second.
# Usage: ./curl.sh [http://127.0.0.1:8080/graphql]
set -eu
url="${1:-http://127.0.0.1:8080/graphql}"

curl -sSf "$url" -H 'Content-Type: application/json' \
  -d '{"query": "query Entity($name: String!) { entity(name: $name) { name } }", "variables": {"name": "iss"}}'
echo

# By GET an answer has a tag, and whoever sends it back is told in a few bytes that nothing has changed.
query='query=%7B%20entity(name%3A%20%22iss%22)%20%7B%20name%20%7D%20%7D'
tag=$(curl -sSf -D - -o /dev/null "$url?$query" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
curl -sSf -o /dev/null -w 'again: %{http_code}\n' "$url?$query" -H "If-None-Match: $tag"

# A subscription as server-sent events, until the time is over.
curl -s -N -m 1 "$url" -H 'Content-Type: application/json' -H 'Accept: text/event-stream' \
  -d '{"query": "subscription { sourceChanged { kind } }"}' || test $? -eq 28
