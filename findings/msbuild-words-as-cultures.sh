#!/usr/bin/env bash
# .NET SDK 10: an embedded file whose name ends in a short English word is missing from the assembly, without a message.
#
# <EmbeddedResource Include="mail/**" /> should embed each file of the folder. It is documented that a culture in a file's name, as in "texts.ar.resx", moves
# it to a satellite assembly. MSBuild does so with files of all kinds, and knows so many languages that English words are their codes: "sign.in.txt"
# (Indonesian), "thanks.to.txt" (Tongan), "who.is.txt" (Icelandic), "how-to.run.txt" (Rundi). GetManifestResourceStream returns null for these, while
# "sign.up.txt" is there. WithCulture="false" on the item keeps all of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir mail
for name in sign.in sign.up thanks.to thanks.for who.is how-to.run how-to.build
do
  echo "A text." > "mail/$name.txt"
done
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><EmbeddedResource Include="mail/**" LogicalName="%(Filename)" WithCulture="$(WithCulture)" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using System.Linq;
using System.Reflection;

Console.WriteLine(string.Join(", ", Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal)));
X
echo "SDK $(dotnet --version | cut -d. -f1)" | tee output.txt
dotnet build -v q -nologo 2>&1 | grep -E "(warning|error) [A-Z]" | tee -a output.txt || true
dotnet run --no-build 2>&1 | tee -a output.txt
find bin -name '*.resources.dll' | grep -o '[a-z]*/finding.resources.dll' | LC_ALL=C sort | tee -a output.txt
dotnet run -p:WithCulture=false 2>&1 | tee -a output.txt
diff output.txt - <<'X'
SDK 10
how-to.build, sign.up, thanks.for
in/finding.resources.dll
is/finding.resources.dll
run/finding.resources.dll
to/finding.resources.dll
how-to.build, how-to.run, sign.in, sign.up, thanks.for, thanks.to, who.is
X
echo "As described: .NET SDK 10 takes words in file names for cultures."
