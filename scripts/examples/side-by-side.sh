#!/bin/bash
# bash + jq: for each query of standard input, what was found and what says the same in the other language.
#
#   printf '%s\n' "định kiến lỗi thời" "research lab" | scripts/examples/side-by-side.sh digest.db
set -euo pipefail
db=${1:?usage: side-by-side.sh DATABASE < QUERIES}
searcher=${SONGNGU_SEARCHER:-searcher}

# One searcher for all lines; every query gets exactly one line of JSON, errors included.
"$searcher" --db "$db" --batch --limit 1 | jq -r '
  if .error then "line \(.id): \(.error)"
  elif .total == 0 then "line \(.id): nothing found"
  else .hits[0] | "\(.lang)  \(.text)", "    \(.counterpart.text // "(no counterpart)")"
  end'
