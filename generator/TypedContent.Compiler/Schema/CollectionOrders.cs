using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Finds the members that order entries, and reports the settings that name none.</summary>
internal sealed class CollectionOrders(EquatableArray<OrderSetting> settings, ProjectProblemBag problems)
{
    private const string Example = "'articles: -date, title'";

    /// <summary>Reports the settings for collections that do not exist, and those without keys.</summary>
    /// <param name="collections">The names of all collections.</param>
    public void Check(IReadOnlyCollection<string> collections)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            if (setting.Keys.Count == 0)
            {
                Report(setting, $"is not a collection and its keys; write them as in {Example}");
            }
            else if (!collections.Contains(setting.Collection))
            {
                Report(
                    setting,
                    $"is for the collection '{MessageText.Shorten(setting.Collection)}', which does not exist"
                        + (Suggestion.Nearest(setting.Collection, collections) is { } nearest ? $" (did you mean '{nearest}'?)" : "")
                        + "; correct the name, or remove the setting");
            }
            else if (!named.Add(setting.Collection))
            {
                Report(setting, $"is the second one for the collection '{setting.Collection}'; write all its keys in one, as in {Example}");
            }
        }
    }

    /// <summary>Adds the order to a collection.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="records">All records.</param>
    /// <param name="content">The collection's content; <see langword="null"/> for none.</param>
    public CollectionSpec Apply(CollectionSpec collection, EquatableArray<RecordSpec> records, CollectionContent? content)
    {
        if (settings.FirstOrDefault(setting => setting.Collection == collection.Name && setting.Keys.Count > 0) is not { } setting)
        {
            return collection;
        }

        var record = records.First(record => record.Name == collection.RecordName);
        var keys = new List<OrderKey>();
        foreach (var key in setting.Keys)
        {
            if (Find(record, key.Key) is not { } member)
            {
                if (record.Declaration is not null || IsComplete(content))
                {
                    Report(setting, NotAKey(key.Key, record));
                }
            }
            else if (keys.Exists(other => other.Key == member.Key))
            {
                Report(setting, $"names the key '{MessageText.Shorten(key.Key)}' twice; remove one of them");
            }
            else if (HasOrder(member.Type))
            {
                keys.Add(key with { Key = member.Key });
            }
            else if (member is { IsLeftAlone: false, Type: not UnresolvedSpec })
            {
                Report(
                    setting,
                    $"names the key '{MessageText.Shorten(key.Key)}', whose values {Kind(member.Type)}, which have no order; name a key with texts, "
                        + "numbers, dates, times, or booleans");
            }
        }

        return collection with { IsOrdered = true, Order = keys.ToEquatableArray() };
    }

    // Otherwise a key may be in a part that could not be read.
    private static bool IsComplete(CollectionContent? content) =>
        content is { IsMissingEntries: false } && content.Entries.TrueForAll(static entry => entry.IsComplete);

    private static MemberSpec? Find(RecordSpec record, string key) => record.Declaration is null
        ? record.Members.FirstOrDefault(member => member.Key == key)
        : KeyStyle.Find(record, key);

    // A mistake in the type of a declared member is reported in C#.
    private static bool HasOrder(TypeSpec type) =>
        type is EnumSpec { IsFlags: false } or ScalarSpec { Type: not (ScalarType.Guid or ScalarType.CultureInfo) };

    private static string Kind(TypeSpec type) => type switch
    {
        ListSpec => "are lists",
        NestedSpec or DictionarySpec => "are mappings",
        ReferenceSpec => "are entries",
        ContentValueSpec => "may be of any kind",
        EnumSpec => "are flags",
        ScalarSpec { Type: ScalarType.CultureInfo } => "are languages",
        _ => "are GUIDs",
    };

    private static string NotAKey(string key, RecordSpec record)
    {
        var names = record.Members.Where(static member => member.Source == MemberSource.Content && HasOrder(member.Type)).Select(static member => member.Key);
        var owner = record.Declaration is { } declaration ? $"the record '{declaration.ShortName}'" : "the collection";
        return $"names the key '{MessageText.Shorten(key)}', which {owner} does not have"
            + (Suggestion.Nearest(key, names) is { } nearest ? $" (did you mean '{nearest}'?)" : "")
            + "; correct the key, or remove it";
    }

    private void Report(OrderSetting setting, string problem) =>
        problems.Report(ProblemId.InvalidProperty, MessageText.Shorten(setting.Text), GenerationOptions.OrderProperty, problem);
}
