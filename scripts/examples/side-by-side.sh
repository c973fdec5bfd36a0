#!/bin/bash
# bash + jq: for each query of standard input, what was found and what says the same in the other language.
#
#   printf '%s\n' "định kiến lỗi thời" "research lab" | scripts/examples/side-by-side.sh digest.db
#
# Exit status: 1 if a line could not be answered, else that of the searcher.
set -euo pipefail
if [ $# -ne 1 ]; then
  echo "usage: side-by-side.sh DATABASE < QUERIES" >&2
  exit 2
fi
db=$1
searcher=${SONGNGU_SEARCHER:-searcher}

# One searcher for all lines; every query gets exactly one line of JSON, errors included.
"$searcher" --db "$db" --batch --limit 1 | jq -nr '
  def shown:
    if .error then "line \(.id): \(.error)"
    elif .total == 0 then "line \(.id): nothing found"
    else .hits[0] | "\(.lang)  \(.text)", "    \(.counterpart.text // "(no counterpart)")"
    end;
  foreach (inputs, null) as $answer (false; . or $answer.error != null;
    if $answer then $answer | shown elif . then "" | halt_error(1) else empty end)'
