#!/usr/bin/env bash
# YamlDotNet 18.1.0: the stricter setting for quotation marks leaves out some that the ordinary setting writes.
#
# SerializerBuilder.WithQuotingNecessaryStrings() puts quotation marks around texts that would be read as something else. By its documentation, the argument
# true adds those that only YAML 1.1 reads so, such as "yes" and "12:30"; nothing should lose its marks. But "52e1" and "08" lose them, which YAML 1.2.2
# (10.3.2, core schema) defines as numbers, and a text that begins with a tab loses its tab. So a reader of YAML 1.2 takes a short commit hash for a number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="YamlDotNet" Version="18.1.0" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Serialization;

string[] texts = ["52e1", "08", "\tx", "yes", "12:30"];
foreach (var quotesYaml11 in new[] { false, true })
{
    var serializer = new SerializerBuilder().WithQuotingNecessaryStrings(quotesYaml11).Build();
    File.WriteAllText($"{quotesYaml11}.yaml", serializer.Serialize(new Dictionary<string, string[]> { ["texts"] = texts }));
}
X
dotnet run
npm install --silent --no-audit --no-fund yaml@2.9.1 >/dev/null
cat > finding.mjs <<'X'
import { readFileSync } from 'fs';
import { parse } from 'yaml';
for (const name of ['False', 'True']) {
  for (const version of ['1.2', '1.1']) {
    const texts = parse(readFileSync(`${name}.yaml`, 'utf8'), { version }).texts;
    console.log(`WithQuotingNecessaryStrings(${name}), read as YAML ${version}: ${JSON.stringify(texts)}`);
  }
}
X
node finding.mjs | tee output.txt
diff output.txt - <<'X'
WithQuotingNecessaryStrings(False), read as YAML 1.2: ["52e1","08","\tx","yes","12:30"]
WithQuotingNecessaryStrings(False), read as YAML 1.1: ["52e1","08","\tx",true,750]
WithQuotingNecessaryStrings(True), read as YAML 1.2: [520,8,"x","yes","12:30"]
WithQuotingNecessaryStrings(True), read as YAML 1.1: [520,8,"x","yes","12:30"]
X
echo "As described: with the stricter setting, YamlDotNet 18.1.0 leaves out quotation marks that the ordinary one writes."
