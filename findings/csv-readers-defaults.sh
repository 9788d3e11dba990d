#!/usr/bin/env bash
# Sylvan.Data.Csv 1.4.4 and Sep 0.17.1: with default options, valid CSV loses rows, keeps its quotation marks, or is split at another character.
#
# RFC 4180 knows no comments, quotation marks only enclose a cell, and ',' separates cells. By default, Sylvan.Data.Csv skips rows that begin with '#';
# Sep returns a quoted cell with its quotation marks, and splits at ';' where the header has one, although it has a ',' too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Sylvan.Data.Csv" Version="[1.4.4]" />
    <PackageReference Include="Sep" Version="[0.17.1]" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using System.IO;
using nietras.SeparatedValues;
using Sylvan.Data.Csv;

using var channels = CsvDataReader.Create(new StringReader("name,members\n#general,12\n#random,7\nhelp,3\n"));
while (channels.Read())
{
    Console.WriteLine($"Sylvan.Data.Csv, a row: {channels.GetString(0)}");
}

using var quoted = Sep.Reader().FromText("name,text\na,\"one, two\"\n");
foreach (var row in quoted)
{
    Console.WriteLine($"Sep, a quoted cell: {row["text"]}");
}

using var guessed = Sep.Reader().FromText("price;in euros,text\n5;6,five\n");
Console.WriteLine($"Sep, the columns: {string.Join(" | ", guessed.Header.ColNames)}");
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
Sylvan.Data.Csv, a row: help
Sep, a quoted cell: "one, two"
Sep, the columns: price | in euros,text
X
echo "As described: these defaults of Sylvan.Data.Csv 1.4.4 and Sep 0.17.1 do not follow RFC 4180."
