using System.Globalization;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Inference;

namespace TypedContent.Tool.Writing;

/// <summary>The keys of a new entry that the schema requires, with values that a build accepts.</summary>
internal sealed class NewValues
{
    private readonly ContentSchema _schema;
    private readonly DateTimeOffset _now;
    private readonly List<string> _open = [];

    private NewValues(ContentSchema schema, DateTimeOffset now) => (_schema, _now) = (schema, now);

    /// <summary>The keys and values.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="schema">The schema, inferred from the content.</param>
    /// <param name="now">The time on the clock.</param>
    /// <returns>The mapping, and the keys whose values the author has to write.</returns>
    public static (NewMapping Data, IReadOnlyList<string> Open) Of(NewEntry entry, ContentSchema schema, DateTimeOffset now)
    {
        if (schema.FindCollection(entry.Collection) is not { } collection)
        {
            return (new NewMapping([("title", new NewText(entry.Title))]), []);
        }

        var record = schema.Record(collection.RecordName);
        var title = record.Members.FirstOrDefault(static member => IsTitle(member, "title"))
            ?? record.Members.FirstOrDefault(static member => IsTitle(member, "name"));
        var values = new NewValues(schema, now);
        var pairs = record.Members
            .Where(member => member == title || (IsRequired(member)
                && !(entry.IsTranslation && SharedKinds.IsShared(member.Type))
                && !(entry.HasDayInName && member.Key.Equals("date", StringComparison.OrdinalIgnoreCase))))
            .Select(member => (member.Key, member == title ? new NewText(entry.Title) : values.Of(member.Type, member.Key)))
            .ToList();
        return (new NewMapping(title is null && entry.Siblings.Count == 0 ? [("title", new NewText(entry.Title)), .. pairs] : pairs), values._open);
    }

    private static bool IsTitle(MemberSpec member, string key) =>
        member.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && member.Type is ScalarSpec { Type: ScalarType.String };

    // Lists are empty without their key, and an entry without a draft key is published.
    private static bool IsRequired(MemberSpec member) =>
        !member.IsNullable && !member.Type.IsEmptyByDefault && member is { Flag: null, Source: MemberSource.Content };

    private NewValue Of(TypeSpec type, string path)
    {
        if (type is ScalarSpec { IsDate: true } date)
        {
            return new NewDate(date.Type switch
            {
                ScalarType.Date => _now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ScalarType.DateTime => _now.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
                _ => _now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            });
        }

        if (type is NestedSpec nested)
        {
            return new NewMapping(
                [.. _schema.Record(nested.Name).Members.Where(IsRequired).Select(member => (member.Key, Of(member.Type, $"{path}.{member.Key}")))]);
        }

        _open.Add(path);
        return type switch
        {
            ScalarSpec { Type: ScalarType.Boolean } => new NewLiteral("false"),
            ScalarSpec { Type: ScalarType.Int32 or ScalarType.Int64 } => new NewLiteral("0"),
            ScalarSpec { Type: ScalarType.Double } => new NewLiteral("0.0"),
            // Any entry, so that the build accepts the file.
            ReferenceSpec reference when _schema.FindCollection(reference.Collection) is { Entries: { Count: > 0 } entries } =>
                new NewReference($"{reference.Collection}/{entries[0].Slug}"),
            _ => new NewText(""),
        };
    }
}

/// <summary>A value to write.</summary>
internal abstract record NewValue;

/// <summary>A text.</summary>
internal sealed record NewText(string Text) : NewValue;

/// <summary>A boolean or a number, the same in all formats.</summary>
internal sealed record NewLiteral(string Text) : NewValue;

/// <summary>A date, which only JSON writes in quotation marks.</summary>
internal sealed record NewDate(string Text) : NewValue;

/// <summary>A reference, which YAML writes without quotation marks.</summary>
internal sealed record NewReference(string Text) : NewValue;

/// <summary>A mapping.</summary>
internal sealed record NewMapping(IReadOnlyList<(string Key, NewValue Value)> Pairs) : NewValue;
