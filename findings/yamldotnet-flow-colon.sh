#!/usr/bin/env bash
# YamlDotNet 18.1.0: in a flow sequence, a plain scalar that begins with ':' loses that colon if a value in quotation marks was before it.
#
# YAML 1.2.2 (7.3.3, plain scalars) lets a plain scalar begin with ':' if the next character is neither a space nor a flow indicator.
# ["x", :tada:] is a list of the texts "x" and ":tada:"; YamlDotNet gives "tada:". Without the quotation marks it gives ":tada:".
# The colon is taken for the ':' after a key in quotation marks, which needs no space after it, though a ',' is between the two.
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
using System;
using System.IO;
using System.Linq;
using YamlDotNet.RepresentationModel;

foreach (var text in new[] { "[x, :tada:]", "[\"x\", :tada:]", "[\"localhost\", ::1]", "[['a'], [:b]]" })
{
    var stream = new YamlStream();
    stream.Load(new StringReader(text));
    Console.WriteLine(text + " -> " + stream.Documents[0].RootNode);
}
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
[x, :tada:] -> [ x, :tada: ]
["x", :tada:] -> [ x, tada: ]
["localhost", ::1] -> [ localhost, :1 ]
[['a'], [:b]] -> [ [ a ], [ b ] ]
X
echo "As described: YamlDotNet 18.1.0 drops the ':' behind a value in quotation marks."
