#compdef searcher indexer
# zsh completion for searcher and indexer: install it as _songngu in a folder of $fpath.
#
# What may be typed, the program itself says: `searcher --complete`, `indexer --complete` (see their manual pages).

_songngu() {
  local -a typed lines whole shown going
  local line word about
  typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  lines=(${(f)"$(_call_program songngu ${(q)${(Q)words[1]}} --complete "${(@q)typed}" 2>/dev/null)"})
  if [[ $lines == '<file>' ]]; then
    compset -P '--*='
    _files
    return
  fi
  for line in $lines; do
    word=${line%%$'\t'*}
    about=${line#*$'\t'}
    if [[ $about == '…' ]]; then
      going+=($word)
    else
      whole+=($word)
      [[ $about == $line ]] && shown+=($word) || shown+=("${(r:24:)word} $about")
    fi
  done
  compadd -S '' -a going
  compadd -d shown -a whole
}

_songngu "$@"
