#!/usr/bin/env bash
# npm yaml 2.9.1: an empty line after an escaped line break in a double-quoted text is lost.
#
# YAML 1.2.2 (7.3.1, production 112, s-double-escaped): '\' at the end of a line removes that line break, and each empty line after it
# is a line feed. So "a\", an empty line and "  b" are the text "a", line feed, "b". npm yaml gives "a b". Without the "\", both lines give "a", line feed, "b".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund yaml@2.9.1 >/dev/null
cat > finding.mjs <<'X'
import { parse } from 'yaml';
console.log(JSON.stringify(parse('v: "a\\\n\n  b"\n', { version: '1.2' }).v));
console.log(JSON.stringify(parse('v: "a\n\n  b"\n', { version: '1.2' }).v));
X
node finding.mjs | tee output.txt
diff output.txt - <<'X'
"a b"
"a\nb"
X
echo "As described: npm yaml 2.9.1 loses the empty line behind an escaped line break."
