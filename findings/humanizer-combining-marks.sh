#!/usr/bin/env bash
# Humanizer 3.0.10: Humanize and Titleize remove combining marks, so Hindi and vocalized Arabic fall apart into single consonants.
#
# Both are documented to make a computer's text readable for people, so the letters of a text that already is readable should stay. Humanizer takes runs of
# letters and of digits, and joins them with spaces; the vowels of Hindi and Arabic are combining marks (Unicode categories Mn and Mc), which end a run and
# are lost. Of two canonically equivalent texts (UAX #15), "café" with an "é" of one code point keeps its accent, and with "e" and U+0301 it loses it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>false</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Humanizer.Core" Version="3.0.10" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using System.Text;
using Humanizer;

foreach (var text in new[] { "café menu", "café menu".Normalize(NormalizationForm.FormD), "मेरी किताब", "كتاب", "كِتَاب" })
{
    Console.WriteLine($"{text} ({text.Length} UTF-16 units) -> {text.Titleize()}");
}
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
café menu (9 UTF-16 units) -> Café Menu
café menu (10 UTF-16 units) -> Cafe Menu
मेरी किताब (10 UTF-16 units) -> म र क त ब
كتاب (4 UTF-16 units) -> كتاب
كِتَاب (6 UTF-16 units) -> ك ت اب
X
echo "As described: Humanizer 3.0.10 removes combining marks."
