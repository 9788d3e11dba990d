using System.Text.RegularExpressions;

namespace TypedContent.Tool.Writing;

/// <summary>The text of a new entry's file.</summary>
internal static partial class NewFile
{
    /// <summary>The text.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="data">Its keys and values.</param>
    public static string Of(NewEntry entry, NewMapping data)
    {
        switch (entry.Extension)
        {
            case ".yaml" or ".yml":
                return DataText.Yaml(data);
            case ".toml":
                return DataText.Toml(data);
            case ".json" or ".jsonc":
                return DataText.Json(data) + "\n";
        }

        // If entries have no key for the title, their texts begin with it.
        var hasTitle = data.Pairs.Any(pair => pair.Value is NewText { Text: var text } && text == entry.Title);
        var heading = hasTitle ? "" : $"# {Special().Replace(entry.Title, @"\$0")}\n";
        return data.Pairs.Count == 0 ? heading
            : (entry.IsToml ? $"+++\n{DataText.Toml(data)}+++\n" : $"---\n{DataText.Yaml(data)}---\n") + "\n" + heading;
    }

    [GeneratedRegex(@"[\\`*_\[\]<>&#!|~]")]
    private static partial Regex Special();
}
