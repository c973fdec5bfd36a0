#compdef searcher indexer
# zsh completion for searcher and indexer: install it as _songngu in a folder of $fpath.

# The searcher with the --db options that stand in the line.
_songngu_search() {
  local -a databases
  local i program=searcher
  [[ $service == searcher ]] && program=${words[1]}
  for ((i = 2; i < CURRENT; i++)); do
    case ${words[i]} in
      --db) databases+=(--db "${(Q)words[i + 1]}") ;;
      --db=*) databases+=("${(Q)words[i]}") ;;
    esac
  done
  _call_program songngu ${(q)program} ${(q)databases} ${(q)@} 2>/dev/null
}

# The words of which --help of the program or command says that option $1 takes one.
_songngu_choices() {
  local -a program=(${service}) choices
  [[ $service == indexer && -n $command ]] && program+=($command)
  choices=(${(s:|:)"$(_call_program songngu ${(q)program} --help 2>/dev/null | sed -n "s/^  *$1 \([a-z]*|[a-z|]*\).*/\1/p")"})
  compadd -a choices
}

# The fields that --help speaks of, each with its colon.
_songngu_fields() {
  local -a fields=(${(f)"$(_call_program songngu searcher --help 2>/dev/null | sed -n '/^Query language/,/^$/p' |
    grep -o '\b[a-z][a-z]*:' | sort -u)"})
  compadd -S '' -a fields
}

# The values of a facet over the whole database.
_songngu_facet() {
  _songngu_search --format json -n 0 --facets $1 'lang:vi OR lang:en' |
    grep -o '"value": *"[^"]*"' | sed 's/^"value": *"//; s/"$//'
}

_songngu_entry_names() {
  _songngu_search --format ids --no-group -n 1000000 'lang:vi OR lang:en' | sed -n 's!/[^/]*/[^/]*/[0-9]*$!!p' | sort -u
}

_songngu_entries() {
  local -a entries=(${(f)"$(_songngu_entry_names)"})
  compadd -a entries
}

# Entries and their two sides; once a side is named, its passages.
_songngu_passages() {
  local -a ids
  case $PREFIX in
    */(vi|en)/*)
      ids=(${(f)"$(_songngu_search --format ids --no-group -n 1000000 entry:${PREFIX%/(vi|en)/*})"})
      compadd -a ids ;;
    *)
      ids=(${(f)"$(_songngu_entry_names)"})
      compadd -S '' -- ${^ids}/vi/ ${^ids}/en/ ;;
  esac
}

_songngu_query() {
  local -a values
  case $PREFIX in
    tag:*) values=(${(f)"$(_songngu_facet tag)"}) ;;
    site:*) values=(${(f)"$(_songngu_facet site)"}) ;;
    lang:*) values=(vi en) ;;
    kind:*) values=(summary takeaway heading body) ;;
    entry:*) values=(${(f)"$(_songngu_entry_names)"}) ;;
    *) _songngu_fields; return ;;
  esac
  compset -P '*:'
  compadd -a values
}

_songngu_searcher() {
  _arguments -s -S \
    '--batch[a line of standard input a query]' \
    '--id=[one passage and its counterpart]:passage:_songngu_passages' \
    '--entry=[the whole entry, both sides]:entry:_songngu_entries' \
    '--like=[passages like this one]:passage:_songngu_passages' \
    '--open=[open its file in $EDITOR]:passage:_songngu_passages' \
    '*--db=[database]:database:_files' \
    '*--corpus=[where the corpus is now]:folder:_files -/' \
    '--allow-missing-shards[answer without the databases that can not be opened]' \
    '--lang=[rank passages of this language]:language: _songngu_choices --lang' \
    '--all[every word must match]' \
    '--plain[the query is text]' \
    '--timeout=[give a search up after so many seconds]:seconds:' \
    '--diacritics=[how diacritics count]:how: _songngu_choices --diacritics' \
    '(-n --limit)'{-n+,--limit=}'[how many hits]:number' \
    '--offset=[leave out the first N]:number' \
    '--into=[present every hit in this language]:language: _songngu_choices --into' \
    '(-C --context)'{-C+,--context=}'[neighbouring passages]:number' \
    '--sort=[order]:order: _songngu_choices --sort' \
    '--no-group[passage and counterpart apart]' \
    '--facets=[counts over all that match]:facets:_sequence compadd - tag site lang kind year' \
    '--explain[why this score]' \
    '--format=[how it is written]:format: _songngu_choices --format' \
    '-0[identifiers, ended by NUL]' \
    '--full[long passages whole]' \
    '--layout=[counterpart below or beside]:layout: _songngu_choices --layout' \
    '--color=[colours]:when: _songngu_choices --color' \
    '(-h --help)'{-h,--help}'[help]' \
    '(-V --version)'{-V,--version}'[version]' \
    '*:query:_songngu_query'
}

_songngu_indexer() {
  local -a commands=(
    'build:parse, align and index a corpus'
    'update:only what changed'
    'check:report what is wrong; write nothing'
    'align:entries side by side; no database'
    'export:a database in another format'
    'stats:what is in a database'
    'verify:is this database whole'
  )
  local -a common=(
    '(-q --quiet)'{-q,--quiet}'[diagnostics and errors only]'
    '(-v --verbose)'{-v,--verbose}'[how long each step takes]'
    '--annotations=[form of diagnostics]:form: _songngu_choices --annotations'
    '(-h --help)'{-h,--help}'[help]'
  )
  local -a database=('--db=[database]:database:_files')
  local -a jobs=('(-j --jobs)'{-j+,--jobs=}'[threads]:number')
  local -a level=('--level=[what stands in a line]:level: _songngu_choices --level')
  local -a format=('--format=[how it is written]:format: _songngu_choices --format')
  local -a color=('--color=[colours]:when: _songngu_choices --color')
  local -a strict=('--strict[warnings count]')
  local curcontext=$curcontext state line command
  _arguments -C '(-h --help)'{-h,--help}'[help]' '(-V --version)'{-V,--version}'[version]' \
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      command=${words[1]}
      case $command in
        build) _arguments -s -S $common $database $jobs $strict '--shards=[parts]:number' \
          '--single-file[one file, for shipping]' '--if-changed[only if the corpus has changed]' \
          '--lexicon-from=[align with its lexicon]:database:_files' '*:corpus:_files' ;;
        update) _arguments -s -S $common $database $jobs '*:path:_files' ;;
        check) _arguments -s -S $common $jobs $strict $format '*:corpus:_files' ;;
        align) _arguments -s -S $common $jobs $level $format $color '*:file:_files' ;;
        export) _arguments -s -S $common $database $level $format $color ;;
        stats) _arguments -s -S $common $database '--format=[how it is written]:format: _songngu_choices --format' ;;
        verify) _arguments -s -S $common $database ;;
      esac ;;
  esac
}

case $service in
  indexer) _songngu_indexer ;;
  *) _songngu_searcher ;;
esac
