using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using TypedContent.Compiler.Documents.Yaml;

namespace TypedContent.Generator.Tests.Reading;

/// <summary>Mistakes are distinguished by parts of YamlDotNet's messages, so each part must be in the messages of the referenced version.</summary>
public class YamlPhraseTests
{
    [Fact]
    public void Each_phrase_is_part_of_a_text_in_YamlDotNet()
    {
        var texts = Texts(typeof(YamlDotNet.Core.Parser).Assembly.Location);
        var phrases = typeof(YamlPhrases).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)
            .ToList();

        Assert.True(phrases.Count > 30);
        Assert.DoesNotContain(texts, static text => text.Contains("a phrase that no library has", StringComparison.Ordinal));
        Assert.All(phrases, phrase => Assert.Contains(texts, text => text.Contains(phrase, StringComparison.Ordinal)));
    }

    /// <summary>All string literals of an assembly; each part between the holes of an interpolated string is one.</summary>
    private static List<string> Texts(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var texts = new List<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            texts.Add(metadata.GetUserString(handle));
        }

        return texts;
    }
}
