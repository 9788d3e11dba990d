#!/usr/bin/env bash
# Tomlyn 2.10.2: a local time is read with the day of reading in it, so that the same file gives another value on another day.
#
# TOML 1.0 has local times ("07:32:00"), which belong to no day. The model of Tomlyn gives a TomlDateTime whose DateTime has today's date.
# A tool that writes that value out, or compares two of them, gives another result each day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Tomlyn" Version="2.10.2" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using Tomlyn;
using Tomlyn.Model;

var table = TomlSerializer.Deserialize<TomlTable>("opens = 07:32:00\n")!;
var value = (TomlDateTime)table["opens"];
Console.WriteLine($"{value.Kind} {value}, with the day of reading: {(DateTime.Today - value.DateTime.Date).Days is 0 or 1}");
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
LocalTime 07:32:00, with the day of reading: True
X
echo "As described: Tomlyn 2.10.2 puts today's date into a local time."
