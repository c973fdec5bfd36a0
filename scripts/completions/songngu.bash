# bash completion for searcher and indexer: source it, or install it as
# /usr/share/bash-completion/completions/searcher with a link `indexer` to it.
#
# What a database holds is asked of the searcher itself, with the --db options that stand in the line.

_songngu_search() {
  "${searcher:-searcher}" ${databases[@]+"${databases[@]}"} "$@" 2>/dev/null
}

# The values of a facet over the whole database, each behind a prefix.
_songngu_facet() {
  _songngu_search --format json -n 0 --facets "$1" 'lang:vi OR lang:en' |
    grep -o '"value": *"[^"]*"' | sed "s/^\"value\": *\"/$2/; s/\"\$//"
}

_songngu_entries() {
  _songngu_search --format ids --no-group -n 1000000 'lang:vi OR lang:en' | sed -n 's!/[^/]*/[^/]*/[0-9]*$!!p' | sort -u
}

# Entries and their two sides; once a side is named, its passages.
_songngu_passages() {
  case $word in
    */vi/* | */en/*) _songngu_search --format ids --no-group -n 1000000 "entry:${word%/[ve][in]/*}" ;;
    *) _songngu_entries | sed 's!$!/vi/!; p; s!vi/$!en/!' ;;
  esac
}

# Offers the lines of its input that begin with what is typed. readline takes what stands behind the last ':' or '=' for
# the word, unless it is quoted: what stands before is not to be repeated.
_songngu_offer() {
  local line broken=''
  [[ $word == *[:=]* && $quote == '' ]] && broken=${word%"${word##*[:=]}"}
  while IFS= read -r line; do
    [[ $line == "$word"* ]] && COMPREPLY+=("${line#"$broken"}")
  done
  case ${COMPREPLY[0]-} in
    */ | *: | *[:=]*,) compopt -o nospace 2>/dev/null ;;
  esac
}

_songngu_words() { printf -- "$before%s\n" "$@"; }

# What --help of the program or command says.
_songngu_help() { "${help[@]}" --help 2>/dev/null; }

# Sets choices to the words of which --help says that option $1 takes one; false where it says nothing of the kind.
_songngu_choices() {
  local IFS='|'
  choices=($(_songngu_help | sed -n "s/^  *$1 \([a-z]*|[a-z|]*\).*/\1/p"))
  ((${#choices[@]}))
}

# The fields that --help speaks of, each with its colon.
_songngu_fields() {
  _songngu_help | sed -n '/^Query language/,/^$/p' | grep -o '\b[a-z][a-z]*:' | sort -u
}

# The values of option $1; fails where it takes none that are known here.
_songngu_value() {
  local choices
  case $1 in
    --facets) _songngu_words tag site lang kind year ;;
    --entry) _songngu_entries | sed "s!^!$before!" ;;
    --id | --like | --open) word=${word#"$before"} _songngu_passages | sed "s!^!$before!" ;;
    --limit | --offset | --context | --timeout | --jobs | --shards | -n | -C | -j) ;;
    --db | --lexicon-from | --corpus) compgen -f -- "${word#"$before"}" | sed "s!^!$before!" ;;
    --*) _songngu_choices "$1" && _songngu_words "${choices[@]}" ;;
    *) return 1 ;;
  esac
}

# Sets word, quote, databases, and: option, whose value is typed, with what stands before the value.
_songngu_look() {
  local typed=${COMP_LINE:0:COMP_POINT} i
  word=${typed##*[[:space:]]}
  quote=${word%%[!\"\']*}
  word=${word#"$quote"}
  option=${COMP_WORDS[COMP_CWORD - 1]}
  before=''
  if [[ $word == --*=* ]]; then
    option=${word%%=*}
    before=$option=
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ ${COMP_WORDS[i]} == --db ]] || continue
    if [[ ${COMP_WORDS[i + 1]} == '=' ]]; then databases+=(--db "${COMP_WORDS[i + 2]}"); else databases+=(--db "${COMP_WORDS[i + 1]}"); fi
  done
}

_songngu_searcher() {
  local word quote option before databases=() searcher=$1 help=("$1")
  COMPREPLY=()
  _songngu_look
  _songngu_offer < <(
    _songngu_value "$option" && exit
    case $word in
      tag:*) _songngu_facet tag tag: ;;
      site:*) _songngu_facet site site: ;;
      lang:*) printf '%s\n' lang:vi lang:en ;;
      kind:*) printf '%s\n' kind:summary kind:takeaway kind:heading kind:body ;;
      entry:*) _songngu_entries | sed 's/^/entry:/' ;;
      -*) printf '%s\n' --all --allow-missing-shards --batch --color --context --corpus --db --diacritics --entry --explain --facets \
        --format --full --help --id --into --lang --layout --like --limit --no-group --offset --open --plain --sort --timeout --version \
        -0 -C -V -h -n ;;
      *) _songngu_fields ;;
    esac
  )
}

_songngu_indexer() {
  local word quote option before databases=() searcher command='' i
  local commands='build update check align export stats verify'
  COMPREPLY=()
  _songngu_look
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ " $commands " == *" ${COMP_WORDS[i]} "* ]] && command=${COMP_WORDS[i]} && break
  done
  local help=("$1" $command)
  [[ $option == --db || $option == --lexicon-from || ( $command != '' && $word != -* ) ]] && compopt -o filenames 2>/dev/null
  _songngu_offer < <(
    _songngu_value "$option" && exit
    case $command:$word in
      :-*) printf '%s\n' --help --version -V -h ;;
      :*) tr " " "\n" <<<"$commands" ;;
      build:-*) printf '%s\n' --annotations --db --help --if-changed --jobs --lexicon-from --quiet --shards --single-file \
        --strict --verbose -h -j -q -v ;;
      update:-*) printf '%s\n' --annotations --db --help --jobs --quiet --verbose -h -j -q -v ;;
      check:-*) printf '%s\n' --annotations --format --help --jobs --quiet --strict --verbose -h -j -q -v ;;
      align:-*) printf '%s\n' --annotations --color --format --help --jobs --level --quiet --verbose -h -j -q -v ;;
      export:-*) printf '%s\n' --annotations --color --db --format --help --level --quiet --verbose -h -q -v ;;
      stats:-*) printf '%s\n' --annotations --db --format --help --quiet --verbose -h -q -v ;;
      verify:-*) printf '%s\n' --annotations --db --help --quiet --verbose -h -q -v ;;
      *) compgen -f -- "$word" ;;
    esac
  )
}

complete -F _songngu_searcher searcher
complete -F _songngu_indexer indexer
