using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Orders collections as the project file and the declared records say, and reports what orders nothing.</summary>
internal sealed class CollectionOrders
{
    private const string Example = "'articles: -date, title'";

    private readonly EquatableArray<OrderSetting> _settings;
    private readonly List<OrderSetting> _declared;
    private readonly ProjectProblemBag _problems;
    private readonly List<DeclaredOrderProblem> _declaredProblems = [];

    /// <summary>Creates the orders.</summary>
    /// <param name="settings">Those of the project file.</param>
    /// <param name="claims">The collections that records declare.</param>
    /// <param name="problems">Receives the problems of the project file.</param>
    public CollectionOrders(EquatableArray<OrderSetting> settings, EquatableArray<ClaimedCollection> claims, ProjectProblemBag problems)
    {
        (_settings, _problems) = (settings, problems);
        _declared = claims.Where(static claim => claim.Collection?.Order is not null)
            .Select(static claim => new OrderSetting(claim.Collection!.Order!, claim.Name, OrderKey.ReadAll(claim.Collection.Order!))).ToList();
    }

    /// <summary>The problems of the orders that records declare.</summary>
    public EquatableArray<DeclaredOrderProblem> DeclaredProblems => _declaredProblems.ToEquatableArray();

    /// <summary>Whether a collection has an order of its own.</summary>
    public bool Has(string collection) => Find(_settings, collection) is not null || Find(_declared, collection) is not null;

    /// <summary>Reports the settings for collections that do not exist, and those without keys.</summary>
    /// <param name="collections">The names of all collections.</param>
    public void Check(IReadOnlyCollection<string> collections)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var setting in _settings)
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
    /// <param name="records">The schema of records alone.</param>
    /// <param name="content">The collection's content; <see langword="null"/> for none.</param>
    public CollectionSpec Apply(CollectionSpec collection, ContentSchema records, CollectionContent? content)
    {
        var setting = Find(_settings, collection.Name);
        if (_declared.Find(order => order.Collection == collection.Name) is { } declared && ObstacleTo(declared, collection, setting) is { } obstacle)
        {
            ReportDeclared(declared, obstacle);
        }

        if (collection.IsSingleton || (setting ?? Find(_declared, collection.Name)) is not { } order)
        {
            return collection;
        }

        var members = new OrderMembers(records, collection.RecordName, IsComplete(content));
        var keys = new List<OrderKey>();
        foreach (var key in order.Keys)
        {
            if (members.Find(key, out var problem) is { } found)
            {
                if (keys.Exists(other => other.Path.Equals(found.Path)))
                {
                    problem = " twice; remove one of them";
                }
                else
                {
                    keys.Add(found);
                }
            }

            if (problem is not null && setting is not null)
            {
                Report(setting, $"names the key '{MessageText.Shorten(key.Key)}'{problem}");
            }
            else if (problem is not null)
            {
                ReportDeclared(order, $" with the key '{MessageText.Shorten(key.Key)}'{problem}");
            }
        }

        return collection with { IsOrdered = true, Order = keys.ToEquatableArray() };
    }

    private static OrderSetting? Find(IEnumerable<OrderSetting> orders, string collection) =>
        orders.FirstOrDefault(order => order.Collection == collection && order.Keys.Count > 0);

    // Otherwise a key may be in a part that could not be read.
    private static bool IsComplete(CollectionContent? content) =>
        content is { IsMissingEntries: false } && content.Entries.TrueForAll(static entry => entry.IsComplete);

    private static string? ObstacleTo(OrderSetting declared, CollectionSpec collection, OrderSetting? setting) =>
        declared.Keys.Count == 0 ? ", which names no key; write keys as in [ContentOrder(\"-date, title\")]"
        : collection.IsSingleton ? $", but '{collection.Name}' is a single mapping, which has no order; remove the attribute"
        : setting is not null
            ? $", but {GenerationOptions.OrderProperty} in the project file orders '{collection.Name}' too, by '{MessageText.Shorten(setting.Text)}'; "
                + "remove one of them"
        : null;

    private void Report(OrderSetting setting, string problem) =>
        _problems.Report(ProblemId.InvalidProperty, MessageText.Shorten(setting.Text), GenerationOptions.OrderProperty, problem);

    private void ReportDeclared(OrderSetting order, string problem) =>
        _declaredProblems.Add(new DeclaredOrderProblem(order.Collection, $"has [ContentOrder(\"{MessageText.Shorten(order.Text)}\")]{problem}"));
}
