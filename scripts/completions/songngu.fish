# fish completion for searcher and indexer: install it as searcher.fish and indexer.fish in a folder of
# $fish_complete_path.
#
# What may be typed, the program itself says: `searcher --complete`, `indexer --complete` (see their manual pages).

function __songngu_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct | string unescape --style=script)
    set -q typed[1]; or set typed (commandline -ct)
    set -q typed[1]; or set typed ''
    set -l lines ($words[1] --complete $words[2..-1] "$typed" 2>/dev/null)
    if test "$lines" = '<file>'
        set -l path (string replace -r '^--[a-z-]+=' '' -- "$typed")
        set -l before (string match -r '^--[a-z-]+=' -- "$typed")
        for found in (__fish_complete_path "$path")
            printf '%s\n' "$before$found"
        end
    else
        printf '%s\n' $lines
    end
end

complete -c searcher -f -a '(__songngu_complete)'
complete -c indexer -f -a '(__songngu_complete)'
