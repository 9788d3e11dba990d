#!/usr/bin/env bash
# Markdig 1.6.0: a link or an image is split if its text has two adjacent pairs of brackets that name no definition.
#
# CommonMark 0.31.2 (6.3, links) lets a link text hold balanced brackets; "[a][b]" without a definition of b is text. So "[x [a][b] y](/x)" is one link.
# Markdig with its default pipeline begins the link in the middle; an image is lost. With "[a] [b]" in it, it is one link.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Markdig" Version="1.6.0" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using Markdig;

foreach (var text in new[] { "[x [a] [b] y](/x)", "[x [a][b] y](/x)", "![[a][b] c](/x)" })
{
    Console.Write(text + " -> " + Markdown.ToHtml(text));
}
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
[x [a] [b] y](/x) -> <p><a href="/x">x [a] [b] y</a></p>
[x [a][b] y](/x) -> <p>[x <a href="/x">a][b] y</a></p>
![[a][b] c](/x) -> <p>![<a href="/x">a][b] c</a></p>
X
echo "As described: Markdig 1.6.0 tears a link apart where its text has two pairs of brackets side by side."
