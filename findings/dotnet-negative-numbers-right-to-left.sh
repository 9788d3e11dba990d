#!/usr/bin/env bash
# .NET 10: in cultures written from right to left, "-5" is not a number, and negative numbers begin with an invisible character.
#
# The minus sign of these cultures is an invisible direction mark and a dash. The runtime accepts a typed "-" where a culture has another sign, such as
# U+2212 in Swedish (dotnet/runtime, pull request 47613), so one expects the same here; but it does so only for signs of one character. int.TryParse returns
# false for "-5" in Hebrew, Arabic, Persian and Urdu, and a number that was interpolated into a text is no number to JSON, YAML or CSS. All digits look right
# on the screen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>false</InvariantGlobalization>
  </PropertyGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using System.Globalization;
using System.Linq;

Console.WriteLine(".NET " + Environment.Version.ToString(2));
foreach (var name in new[] { "en-US", "sv-SE", "he-IL", "ar-EG", "ar-AE", "fa-IR", "ur-PK" })
{
    var culture = CultureInfo.GetCultureInfo(name);
    var written = string.Join(' ', (-5).ToString(culture).Select(character => $"U+{(int)character:X4}"));
    Console.WriteLine($"{name}: writes {written}, reads \"-5\": {int.TryParse("-5", NumberStyles.Integer, culture, out _)}");
}
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
.NET 10.0
en-US: writes U+002D U+0035, reads "-5": True
sv-SE: writes U+2212 U+0035, reads "-5": True
he-IL: writes U+200E U+002D U+0035, reads "-5": False
ar-EG: writes U+061C U+002D U+0035, reads "-5": False
ar-AE: writes U+200E U+002D U+0035, reads "-5": False
fa-IR: writes U+200E U+2212 U+0035, reads "-5": False
ur-PK: writes U+200E U+002D U+0035, reads "-5": False
X
echo "As described: .NET 10 does not read \"-5\" in cultures written from right to left."
