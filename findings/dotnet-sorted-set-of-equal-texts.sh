#!/usr/bin/env bash
# .NET 10: a sorted set keeps only one of two Arabic or Persian texts that "==" tells apart, and a sorted dictionary refuses the second one.
#
# A SortedSet should hold what a HashSet holds, only in order, so texts that differ by "==" should be two members. But both sorted collections compare by the
# current culture, and each culture, even the invariant one, ranks texts equally that differ only in a tatweel, which stretches an Arabic word, in a
# zero-width non-joiner, which Persian spelling needs, or in the script of a digit. ICU's collation (UTS #10) gives these differences no weight. An index of
# tags in a SortedDictionary works until an author stretches a word. StringComparer.Ordinal keeps all texts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>false</InvariantGlobalization>
  </PropertyGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using System.Collections.Generic;
using System.Globalization;

Console.WriteLine(".NET " + Environment.Version.ToString(2));
(string Difference, string[] Pair)[] pairs =
[
    ("letter", ["a", "b"]),
    ("case", ["a", "A"]),
    ("tatweel", ["\u0643\u062A\u0628", "\u0643\u0640\u062A\u0628"]),
    ("non-joiner", ["\u0645\u06CC\u200C\u062F\u0627\u0646\u0645", "\u0645\u06CC\u062F\u0627\u0646\u0645"]),
    ("script of a digit", ["1", "\u0661"]),
];
foreach (var (difference, pair) in pairs)
{
    Console.Write($"{difference}: HashSet {new HashSet<string>(pair).Count}");
    foreach (var culture in new[] { "", "en-US", "ar-EG", "fa-IR" })
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Console.Write($", SortedSet ({(culture.Length == 0 ? "invariant" : culture)}) {new SortedSet<string>(pair).Count}");
    }

    Console.WriteLine();
}

try
{
    _ = new SortedDictionary<string, int> { { "1", 1 }, { "\u0661", 2 } };
}
catch (ArgumentException exception)
{
    Console.WriteLine("SortedDictionary: " + exception.Message);
}
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
.NET 10.0
letter: HashSet 2, SortedSet (invariant) 2, SortedSet (en-US) 2, SortedSet (ar-EG) 2, SortedSet (fa-IR) 2
case: HashSet 2, SortedSet (invariant) 2, SortedSet (en-US) 2, SortedSet (ar-EG) 2, SortedSet (fa-IR) 2
tatweel: HashSet 2, SortedSet (invariant) 1, SortedSet (en-US) 1, SortedSet (ar-EG) 1, SortedSet (fa-IR) 1
non-joiner: HashSet 2, SortedSet (invariant) 1, SortedSet (en-US) 1, SortedSet (ar-EG) 1, SortedSet (fa-IR) 1
script of a digit: HashSet 2, SortedSet (invariant) 1, SortedSet (en-US) 1, SortedSet (ar-EG) 1, SortedSet (fa-IR) 1
SortedDictionary: An item with the same key has already been added. Key: [١, 2]
X
echo "As described: sorted collections of .NET 10 take different texts for one."
