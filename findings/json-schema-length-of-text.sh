#!/usr/bin/env bash
# JsonSchema.Net 8.0.5 and NJsonSchema 11.6.2: they count "maxLength" in different units, and neither in the one of the specification.
#
# JSON Schema 2020-12 (validation, 6.3.1 and 6.3.2) counts characters as RFC 8259 defines them: Unicode code points, as npm ajv 8.20.0 does. JsonSchema.Net
# counts grapheme clusters: a vocalized Arabic name of eight code points passes "maxLength": 4, and fails "minLength": 8. NJsonSchema counts UTF-16 code
# units: one mathematical letter from a supplementary plane has the length 2. So an editor, a build and a service with the same schema disagree about the
# same file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > cases.json <<'X'
[
  [{ "maxLength": 4 }, "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F"],
  [{ "minLength": 8 }, "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F"],
  [{ "maxLength": 1 }, "\uD835\uDC9E"]
]
X
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>false</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="JsonSchema.Net" Version="8.0.5" />
    <PackageReference Include="NJsonSchema" Version="11.6.2" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using System.IO;
using System.Text.Json;

foreach (var item in JsonDocument.Parse(File.ReadAllText("cases.json")).RootElement.EnumerateArray())
{
    var first = Json.Schema.JsonSchema.FromText(item[0].GetRawText()).Evaluate(item[1]).IsValid;
    var second = (await NJsonSchema.JsonSchema.FromJsonAsync(item[0].GetRawText())).Validate(item[1].GetRawText()).Count == 0;
    Console.WriteLine($"{item[0]}: JsonSchema.Net {(first ? "valid" : "invalid")}, NJsonSchema {(second ? "valid" : "invalid")}");
}
X
dotnet run 2>&1 | tee output.txt
npm install --silent --no-audit --no-fund ajv@8.20.0 >/dev/null
cat > finding.mjs <<'X'
import { readFileSync } from 'fs';
import Ajv from 'ajv';
for (const [schema, value] of JSON.parse(readFileSync('cases.json', 'utf8')))
  console.log(`${JSON.stringify(schema)}: ajv ${new Ajv({ strictTypes: false }).validate(schema, value) ? 'valid' : 'invalid'}`);
X
node finding.mjs | tee -a output.txt
diff output.txt - <<'X'
{ "maxLength": 4 }: JsonSchema.Net valid, NJsonSchema invalid
{ "minLength": 8 }: JsonSchema.Net invalid, NJsonSchema valid
{ "maxLength": 1 }: JsonSchema.Net valid, NJsonSchema invalid
{"maxLength":4}: ajv invalid
{"minLength":8}: ajv valid
{"maxLength":1}: ajv valid
X
echo "As described: JsonSchema.Net 8.0.5 counts grapheme clusters, and NJsonSchema 11.6.2 counts UTF-16 code units."
