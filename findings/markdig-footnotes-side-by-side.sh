#!/usr/bin/env bash
# Markdig 1.6.0: of two footnote references side by side, one is lost, and a reference before a link is taken for text.
#
# "A claim.[^1][^2]" has two references, as GitHub, Pandoc and PHP Markdown Extra read it. Markdig with its footnote extension reads
# "[^1][^2]" as a full reference link whose label is "^2", so only one reference is left; "[^1][source](url)" prints "[^1]".
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
using System.Linq;
using System.Text.RegularExpressions;
using Markdig;

var pipeline = new MarkdownPipelineBuilder().UseFootnotes().Build();
foreach (var text in new[] { "A claim.[^1] [^2]", "A claim.[^1][^2]", "A claim.[^1][source](https://example.org)" })
{
    var html = Markdown.ToHtml(text + "\n\n[^1]: One.\n\n[^2]: Two.\n", pipeline);
    Console.WriteLine($"{text} -> {Regex.Matches(html, "class=\"footnote-ref\"").Count} references, {Regex.Matches(html, "<li id=\"fn:").Count} notes, first paragraph: {Regex.Replace(html.Split('\n')[0], "<[^>]+>", "")}");
}
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
A claim.[^1] [^2] -> 2 references, 2 notes, first paragraph: A claim.1 2
A claim.[^1][^2] -> 1 references, 1 notes, first paragraph: A claim.1
A claim.[^1][source](https://example.org) -> 0 references, 0 notes, first paragraph: A claim.[^1]source
X
echo "As described: Markdig 1.6.0 loses a footnote reference beside another one or before a link."
