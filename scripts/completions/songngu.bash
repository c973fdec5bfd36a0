# bash completion for searcher and indexer: source it, or install it as
# /usr/share/bash-completion/completions/searcher with a link `indexer` to it.
#
# What may be typed, the program itself says: `searcher --complete`, `indexer --complete` (see their manual pages).

# Sets typed to the word under the cursor, quote to the mark that opens it, and words to all words up to it, as the
# program would get them.
_songngu_read() {
  local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]-} last='((\\.|[^[:space:]\])*\\?)$' raw
  quote=''
  if [[ $word == [\'\"]* ]]; then # it goes back to its mark, spaces included
    quote=${word:0:1}
    raw=${word:1}
  else
    [[ $line =~ $last ]]
    raw=${BASH_REMATCH[1]}
  fi
  typed=${raw//\\/}
  words=()
  while IFS= read -r word; do words+=("$word"); done < <(xargs -n 1 printf '%s\n' <<<"${line%"$quote$raw"}" 2>/dev/null)
  words=("${words[@]:1}" "$typed")
}

# Sets escaped to the text with a backslash before each ASCII character that may mean something to the shell. Names
# come from the texts of others: none may run a command.
_songngu_escape() {
  local LC_ALL=C i byte
  escaped=''
  for ((i = 0; i < ${#1}; i++)); do
    byte=${1:i:1}
    case $byte in
      [A-Za-z0-9_./:=,%+@-]) ;;
      [$'\001'-$'\177']) byte="\\$byte" ;;
    esac
    escaped+=$byte
  done
}

# Sets escaped to the text as it must be put after $quote; fails if it cannot be put there.
_songngu_fit() {
  escaped=$1
  case $quote in
    \') [[ $1 != *\'* ]] ;;
    \") [[ $1 != *[\"\$\`\\!]* ]] ;;
    *) _songngu_escape "$1" ;;
  esac
}

# readline takes what comes after the last ':', '=' or '@' for the word, unless it is quoted: what comes before is not
# to be repeated.
_songngu() {
  local quote typed words line word escaped broken=''
  COMPREPLY=()
  _songngu_read
  [[ $typed == *[:=@]* && $quote == '' ]] && broken=${typed%"${typed##*[:=@]}"}
  while IFS= read -r line; do
    if [[ $line == '<file>' ]]; then
      compopt -o default 2>/dev/null # readline completes folders, and quotes spaces
      return
    fi
    word=${line%%$'\t'*}
    _songngu_fit "${word#"$broken"}" || continue
    [[ $line == *$'\t…' ]] && compopt -o nospace 2>/dev/null
    COMPREPLY+=("$escaped")
  done < <("$1" --complete "${words[@]}" 2>/dev/null)
}

complete -F _songngu searcher indexer
