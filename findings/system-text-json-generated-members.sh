#!/usr/bin/env bash
# System.Text.Json 11.0.0 and CommunityToolkit.Mvvm 8.4.2: generated serialization leaves out the members that another generator adds, without a message.
#
# [ObservableProperty] on a field adds a property, and reflection serializes it, so one expects the same of generated code, or an error. Generators get the
# compilation without each other's code (Roslyn, design of source generators), so System.Text.Json's generator takes the class without that property for the
# whole one: the property is neither written nor read, and the build has no warning. Whoever moves to generated serialization, for example for ahead-of-time
# compilation, loses the value in the next file that is written. A partial property is declared in the source, and so it is serialized.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="System.Text.Json" Version="11.0.0" />
    <PackageReference Include="CommunityToolkit.Mvvm" Version="8.4.2" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityToolkit.Mvvm.ComponentModel;

var post = new Post { Title = "A title", Author = "An author", Pages = 3 };
Console.WriteLine("reflection: " + JsonSerializer.Serialize(post));
Console.WriteLine("generated: " + JsonSerializer.Serialize(post, PostContext.Default.Post));
var read = JsonSerializer.Deserialize("""{ "Title": "A title", "Author": "An author", "Pages": 3 }""", PostContext.Default.Post);
Console.WriteLine($"read by generated code: '{read.Title}', '{read.Author}', {read.Pages}");

public partial class Post : ObservableObject
{
    [ObservableProperty]
    private string _title = "";

    [ObservableProperty]
    public partial string Author { get; set; } = "";

    public int Pages { get; set; }
}

[JsonSerializable(typeof(Post))]
internal partial class PostContext : JsonSerializerContext;
X
dotnet run 2>&1 | tee output.txt
diff output.txt - <<'X'
reflection: {"Author":"An author","Pages":3,"Title":"A title"}
generated: {"Author":"An author","Pages":3}
read by generated code: '', 'An author', 3
X
echo "As described: System.Text.Json 11.0.0 leaves out members that another generator adds."
