#!/usr/bin/env bash
# Tomlyn 2.10.2: the character U+FFFD in a text or a comment is rejected as if it were half of a surrogate pair.
#
# TOML 1.0 allows every Unicode scalar value in texts and comments except control characters, so U+FFFD too. Files contain it if an older tool
# has replaced what it could not decode. Tomlyn says that the input is not valid UTF-16.
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
using Tomlyn.Parsing;

foreach (var text in new[] { "a = \"x\uFFFCy\"\n", "a = \"x\uFFFDy\"\n", "a = 1 # x\uFFFDy\n" })
{
    var document = SyntaxParser.Parse(text);
    Console.WriteLine($"U+{(int)text[text.IndexOf('x') + 1]:X4}: {(document.HasErrors ? document.Diagnostics[0].Message : "read")}");
}
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
U+FFFC: read
U+FFFD: Invalid UTF-16 surrogate sequence in TOML input.
U+FFFD: Invalid UTF-16 surrogate sequence in TOML input.
X
echo "As described: Tomlyn 2.10.2 refuses the character U+FFFD."
