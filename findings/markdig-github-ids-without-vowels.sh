#!/usr/bin/env bash
# Markdig 1.6.0: ids "like GitHub" lose the vowels of Hindi, Thai and vocalized Arabic, so that links that work on GitHub lead nowhere.
#
# GitHub documents how a heading becomes an anchor ("section links"): letters in lower case, spaces to hyphens, other white space and punctuation removed.
# Combining marks are neither; npm github-slugger 2.0.0, made to give GitHub's anchors, keeps them. Markdig with AutoIdentifierOptions.GitHub keeps only
# letters and digits. The Arabic words for "he wrote" and "books" differ in their vowels alone: here the second one has the id of the first one and "-1".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > headings.md <<'X'
# हिन्दी
# คำถามที่พบบ่อย
# كَتَبَ
# كُتُب
# Plain words
X
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Markdig" Version="1.6.0" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using System.IO;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

var pipeline = new MarkdownPipelineBuilder().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();
foreach (var heading in Markdown.Parse(File.ReadAllText("headings.md"), pipeline).Descendants<HeadingBlock>())
{
    Console.WriteLine("Markdig: " + heading.GetAttributes().Id);
}
X
dotnet run 2>&1 | tee output.txt
npm install --silent --no-audit --no-fund github-slugger@2.0.0 >/dev/null
cat > finding.mjs <<'X'
import { readFileSync } from 'fs';
import GithubSlugger from 'github-slugger';
const slugger = new GithubSlugger();
for (const line of readFileSync('headings.md', 'utf8').trim().split('\n')) console.log('github-slugger: ' + slugger.slug(line.slice(2)));
X
node finding.mjs | tee -a output.txt
diff output.txt - <<'X'
Markdig: हनद
Markdig: คำถามทพบบอย
Markdig: كتب
Markdig: كتب-1
Markdig: plain-words
github-slugger: हिन्दी
github-slugger: คำถามที่พบบ่อย
github-slugger: كَتَبَ
github-slugger: كُتُب
github-slugger: plain-words
X
echo "As described: Markdig 1.6.0 removes combining marks from ids."
