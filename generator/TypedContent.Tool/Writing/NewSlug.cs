using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Writing;

/// <summary>Slugs of new entries.</summary>
internal static class NewSlug
{
    // A file name has at most 255 bytes, and an Arabic letter has two.
    private const int MaxLength = 80;

    private const string Own = "Write one with --slug, such as '--slug my-entry'.";

    /// <summary>The slug of a title: its letters and digits in lower case, in any script, with '-' between words.</summary>
    /// <exception cref="ToolException">The title has no letters or digits.</exception>
    public static string Of(string title)
    {
        var words = HeadingId.Of(NormalizationFormC.Of(title)).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var slug = "";
        foreach (var word in words)
        {
            if (slug.Length > 0 && slug.Length + word.Length >= MaxLength)
            {
                break;
            }

            slug += (slug.Length > 0 ? "-" : "") + word;
        }

        slug = slug.Trim('_');
        return slug.Length == 0
            ? throw new ToolException($"The title '{MessageText.Shorten(title)}' has no letters or digits for a slug. {Own}")
            : Checked(slug.Length > MaxLength ? slug[..(char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength)] : slug);
    }

    /// <summary>Checks a slug.</summary>
    /// <returns>The slug.</returns>
    /// <exception cref="ToolException">It is invalid, or cannot be the name of a file.</exception>
    public static string Checked(string slug)
    {
        slug = NormalizationFormC.Of(slug);
        var problem = SlugText.Problem(slug)
            ?? (slug.IndexOfAny(['\\', ':', '*', '?', '"', '<', '>', '|']) >= 0 ? "has a character that file names cannot have on all systems"
            : slug.Split('/').Any(static part => part[0] is '.' or '_' || part[^1] is '.' or ' ') ? "has a part that begins with '.' or '_', or ends with '.'"
            : ContentLayout.IsUsualFolderPage(ContentPath.NameOf(slug)) ? "is the name of the page of a folder"
            : null);
        return problem is null ? slug : throw new ToolException($"The slug '{MessageText.Shorten(slug)}' {problem}. {Own}");
    }
}
