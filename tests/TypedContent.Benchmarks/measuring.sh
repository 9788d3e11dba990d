# Read by measure and measure-astro: one command is measured, and what was measured is looked up. Both set $work, a folder, and $times, the table.

# The process of a compiler server, by the name of its pipe, which MSBuild's property SharedCompilationId gives it.
server_process() { [ -z "$1" ] || pgrep -f -- "VBCSCompiler.*-pipename:$1\$" || true; }

# The processor time that a process has used so far, in seconds: user and system. What stands before ')' in the file is the process's name.
used_seconds() {
    if [ -z "$1" ]; then echo 0; else sed 's/.*) //' "/proc/$1/stat" | awk -v ticks="$(getconf CLK_TCK)" '{ print ($12 + $13) / ticks }'; fi
}

# A line of the table: what, seconds by the clock, seconds of the processor, the peak of the largest process in KB.
# The first argument is what, the second the name of the compiler server that takes part, or nothing. A server is no child of the build and works for it all
# the same: what it used from the start to the end of the build is added, and its own peak counts, which is the highest since it started.
timed() {
    local what=$1 server=$2 before process peak=0
    shift 2
    before=$(used_seconds "$(server_process "$server")")
    if ! /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" > "$work/output" 2>&1; then cat "$work/output"; exit 1; fi
    process=$(server_process "$server")
    if [ -n "$server" ]; then
        [ -n "$process" ] || { echo "$what: there is no compiler server $server, so its time is not known." >&2; exit 1; }
        peak=$(awk '$1 == "VmHWM:" { print $2 }' "/proc/$process/status")
    fi
    awk -v what="$what" -v before="$before" -v after="$(used_seconds "$process")" -v peak="$peak" \
        '{ printf "%s\t%s\t%s\t%s\n", what, $1, $2 + $3 + after - before, ($4 > peak ? $4 : peak) }' "$work/time" | tee -a "$times"
}

# The median of a column of the table, over the lines of what was measured: 2 is the clock, 3 the processor, 4 the peak.
median() {
    awk -F '\t' -v what="$1" -v column="$2" '$1 == what { print $column }' "$times" | sort -n \
        | awk '{ a[NR] = $1 } END { if (NR) print (a[int((NR + 1) / 2)] + a[int((NR + 2) / 2)]) / 2 }'
}

# The Markdown file in the middle of a folder of content, which is the one that is edited.
middle_file() { find "$1" -name '*.md' | LC_ALL=C sort | awk '{ a[NR] = $0 } END { print a[int(NR / 2) + 1] }'; }

calculate() { awk "BEGIN { print $1 }"; }
