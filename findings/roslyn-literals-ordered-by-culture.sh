#!/usr/bin/env bash
# Roslyn 5.12.0: with string literals in the data section, a deterministic compilation gives other bytes under another culture.
#
# The option "deterministic" promises the same bytes for the same input, and lists the current culture among the inputs for the language of messages alone. With the feature
# "experimental-data-section-string-literals", the compiler adds a type for each literal to <PrivateImplementationDetails>, in the order in which the current culture
# sorts the literals: in Swedish "ä" comes after "z", in English before it. Ordinal order would be the same everywhere.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>false</InvariantGlobalization></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="5.12.0" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

foreach (var feature in new[] { "", "experimental-data-section-string-literals" })
{
    Console.WriteLine((feature.Length == 0 ? "ordinary literals: " : "literals in the data section: ") + (Hash(feature, "en-US") == Hash(feature, "sv-SE") ? "same bytes" : "other bytes"));
}

static string Hash(string feature, string culture)
{
    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
    var options = new CSharpParseOptions().WithFeatures(feature.Length == 0 ? [] : new Dictionary<string, string> { [feature] = "0" });
    var tree = CSharpSyntaxTree.ParseText("class C { string[] All = { \"zebra\", \"älg\", \"apple\" }; }", options);
    MetadataReference[] references = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];
    var compilation = CSharpCompilation.Create("finding", [tree], references, new(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
    using var stream = new MemoryStream();
    var result = compilation.Emit(stream);
    return result.Success ? Convert.ToHexString(SHA256.HashData(stream.ToArray())) : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
}
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
ordinary literals: same bytes
literals in the data section: other bytes
X
echo "As described: Roslyn 5.12.0 orders literals of the data section by the current culture."
