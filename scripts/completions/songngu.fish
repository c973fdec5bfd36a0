# fish completion for searcher and indexer: install it as searcher.fish and indexer.fish in a folder of
# $fish_complete_path.

# The searcher of the line, with the --db options that stand in it.
function __songngu_search
    set -l words (commandline -opc)
    set -l program searcher
    string match -q '*searcher' -- $words[1]; and set program $words[1]
    set -l databases
    for i in (seq 2 (count $words))
        switch $words[$i]
            case --db
                set -a databases --db (string unescape -- $words[(math $i + 1)])
            case '--db=*'
                set -a databases (string unescape -- $words[$i])
        end
    end
    $program $databases $argv 2>/dev/null
end

# The words of which --help of the program or command says that option $argv[1] takes one.
function __songngu_choices
    set -l words (commandline -opc)
    set -l program $words[1]
    for word in $words[2..-1]
        contains -- $word build update check align export stats verify; and set -a program $word; and break
    end
    $program --help 2>/dev/null | string replace -rf "^ +$argv[1] ([a-z]+\\|[a-z|]+).*" '$1' | string split '|'
end

# The fields that --help speaks of, each with its colon.
function __songngu_fields
    set -l words (commandline -opc)
    $words[1] --help 2>/dev/null | sed -n '/^Query language/,/^$/p' | grep -o '\b[a-z][a-z]*:' | sort -u
end

function __songngu_facet
    __songngu_search --format json -n 0 --facets $argv[1] 'lang:vi OR lang:en' | string match -ra '"value": *"[^"]*"' |
        string replace -r '^"value": *"(.*)"$' "$argv[2]\$1"
end

function __songngu_entries
    __songngu_search --format ids --no-group -n 1000000 'lang:vi OR lang:en' | string replace -rf '/[^/]*/[^/]*/[0-9]*$' '' | sort -u
end

# Entries and their two sides; once a side is named, its passages.
function __songngu_passages
    set -l word (commandline -ct)
    if string match -qr '/(vi|en)/' -- $word
        __songngu_search --format ids --no-group -n 1000000 "entry:"(string replace -r '/(vi|en)/.*' '' -- $word)
    else
        for entry in (__songngu_entries)
            printf '%s\n' $entry/vi/ $entry/en/
        end
    end
end

# What a word of the query may begin with.
function __songngu_query
    switch (commandline -ct)
        case 'tag:*'
            __songngu_facet tag tag:
        case 'site:*'
            __songngu_facet site site:
        case 'lang:*'
            printf '%s\n' lang:vi lang:en
        case 'kind:*'
            printf '%s\n' kind:summary kind:takeaway kind:heading kind:body
        case 'entry:*'
            __songngu_entries | string replace -r '^' entry:
        case '*'
            __songngu_fields
    end
end

complete -c searcher -f -a '(__songngu_query)'
complete -c searcher -l batch -d 'A line of standard input a query'
complete -c searcher -l id -x -a '(__songngu_passages)' -d 'One passage and its counterpart'
complete -c searcher -l entry -x -a '(__songngu_entries)' -d 'The whole entry, both sides'
complete -c searcher -l like -x -a '(__songngu_passages)' -d 'Passages like this one'
complete -c searcher -l open -x -a '(__songngu_passages)' -d 'Open its file in $EDITOR'
complete -c searcher -l db -r -F -d Database
complete -c searcher -l corpus -x -a '(__fish_complete_directories)' -d 'Where the corpus is now'
complete -c searcher -l allow-missing-shards -d 'Answer without the databases that can not be opened'
complete -c searcher -l lang -x -a '(__songngu_choices --lang)' -d 'Rank passages of this language'
complete -c searcher -l all -d 'Every word must match'
complete -c searcher -l plain -d 'The query is text'
complete -c searcher -l diacritics -x -a '(__songngu_choices --diacritics)' -d 'How diacritics count'
complete -c searcher -l timeout -x -d 'Give a search up after so many seconds'
complete -c searcher -s n -l limit -x -d 'How many hits'
complete -c searcher -l offset -x -d 'Leave out the first N'
complete -c searcher -l into -x -a '(__songngu_choices --into)' -d 'Present every hit in this language'
complete -c searcher -s C -l context -x -d 'Neighbouring passages'
complete -c searcher -l sort -x -a '(__songngu_choices --sort)' -d Order
complete -c searcher -l no-group -d 'Passage and counterpart apart'
complete -c searcher -l facets -x -a '(__fish_append , tag site lang kind year)' -d 'Counts over all that match'
complete -c searcher -l explain -d 'Why this score'
complete -c searcher -l format -x -a '(__songngu_choices --format)' -d 'How it is written'
complete -c searcher -s 0 -d 'Identifiers, ended by NUL'
complete -c searcher -l full -d 'Long passages whole'
complete -c searcher -l layout -x -a '(__songngu_choices --layout)' -d 'Counterpart below or beside'
complete -c searcher -l color -x -a '(__songngu_choices --color)' -d Colours
complete -c searcher -s h -l help -d Help
complete -c searcher -s V -l version -d Version

set -l commands build update check align export stats verify
set -l none "not __fish_seen_subcommand_from $commands"
complete -c indexer -n $none -f -a build -d 'Parse, align and index a corpus'
complete -c indexer -n $none -f -a update -d 'Only what changed'
complete -c indexer -n $none -f -a check -d 'Report what is wrong; write nothing'
complete -c indexer -n $none -f -a align -d 'Entries side by side; no database'
complete -c indexer -n $none -f -a export -d 'A database in another format'
complete -c indexer -n $none -f -a stats -d 'What is in a database'
complete -c indexer -n $none -f -a verify -d 'Is this database whole'
complete -c indexer -s h -l help -d Help
complete -c indexer -n $none -s V -l version -d Version
complete -c indexer -n '__fish_seen_subcommand_from build update export stats verify' -l db -r -F -d Database
complete -c indexer -n '__fish_seen_subcommand_from build update check align' -s j -l jobs -x -d Threads
complete -c indexer -n '__fish_seen_subcommand_from build' -l shards -x -d Parts
complete -c indexer -n '__fish_seen_subcommand_from build' -l single-file -d 'One file, for shipping'
complete -c indexer -n '__fish_seen_subcommand_from build check' -l strict -d 'Warnings count'
complete -c indexer -n '__fish_seen_subcommand_from build' -l if-changed -d 'Only if the corpus has changed'
complete -c indexer -n '__fish_seen_subcommand_from build' -l lexicon-from -r -F -d 'Align with its lexicon'
complete -c indexer -n '__fish_seen_subcommand_from align export' -l level -x -a '(__songngu_choices --level)' -d 'What stands in a line'
complete -c indexer -n '__fish_seen_subcommand_from align' -l format -x -a '(__songngu_choices --format)' -d 'How it is written'
complete -c indexer -n '__fish_seen_subcommand_from export' -l format -x -a '(__songngu_choices --format)' -d 'How it is written'
complete -c indexer -n '__fish_seen_subcommand_from check stats' -l format -x -a '(__songngu_choices --format)' -d 'How it is written'
complete -c indexer -n '__fish_seen_subcommand_from align export' -l color -x -a '(__songngu_choices --color)' -d Colours
complete -c indexer -n "__fish_seen_subcommand_from $commands" -s q -l quiet -d 'Diagnostics and errors only'
complete -c indexer -n "__fish_seen_subcommand_from $commands" -s v -l verbose -d 'How long each step takes'
complete -c indexer -n "__fish_seen_subcommand_from $commands" -l annotations -x -a '(__songngu_choices --annotations)' -d 'Form of diagnostics'
