using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Toml;

/// <summary>The tables of a TOML document while it is read, with the rules for adding to them.</summary>
/// <param name="problems">Receives the problems.</param>
internal sealed class TomlTree(ProblemBag problems)
{
    public TomlTable Root { get; } = new(TomlTableKind.Defined, default, 0);

    /// <summary>The table that a header opens; <see langword="null"/> if its name is already used.</summary>
    public TomlTable? Open(List<ScalarNode> path, bool isList)
    {
        var table = Root;
        for (var i = 0; i < path.Count - 1; i++)
        {
            var entry = table.Find(path[i].Text) ?? Add(table, path[i], TomlTableKind.Implied, isList: false);
            if (entry.Last is null)
            {
                return Taken(path[i], entry);
            }

            table = entry.Last;
        }

        var key = path[path.Count - 1];
        switch (table.Find(key.Text))
        {
            case null:
                return Add(table, key, TomlTableKind.Defined, isList).Last;
            case { Tables: { } tables } when isList:
                tables.Add(new TomlTable(TomlTableKind.Defined, key.Span, tables[0].Depth));
                return tables[tables.Count - 1];
            case { Table: { Kind: TomlTableKind.Implied } implied } when !isList:
                implied.Kind = TomlTableKind.Defined;
                return implied;
            case var entry:
                return Taken(key, entry);
        }
    }

    /// <summary>Adds a key and its value to a table.</summary>
    public void Assign(TomlTable table, List<ScalarNode> path, ContentNode value)
    {
        var key = path[path.Count - 1];
        foreach (var part in path.Take(path.Count - 1))
        {
            var entry = table.Find(part.Text) ?? Add(table, part, TomlTableKind.Dotted, isList: false);
            if (entry.Table is not { Kind: TomlTableKind.Dotted or TomlTableKind.Implied } inner)
            {
                Taken(part, entry);
                return;
            }

            table = inner;
        }

        if (table.Find(key.Text) is { } first)
        {
            Taken(key, first);
        }
        else
        {
            table.Add(new TomlEntry(key) { Value = value });
        }
    }

    /// <exception cref="TomlSyntaxException">A value is nested too deeply.</exception>
    public static void CheckDepth(int depth, TextSpan span)
    {
        if (depth > ContentDepth.Max)
        {
            throw new TomlSyntaxException(span, ContentDepth.TooDeep) { Id = ProblemId.UnsupportedYaml };
        }
    }

    private static TomlEntry Add(TomlTable table, ScalarNode key, TomlTableKind kind, bool isList)
    {
        var depth = table.Depth + (isList ? 2 : 1);
        CheckDepth(depth, key.Span);
        var added = new TomlTable(kind, key.Span, depth);
        var entry = isList ? new TomlEntry(key) { Tables = [added] } : new TomlEntry(key) { Table = added };
        table.Add(entry);
        return entry;
    }

    private TomlTable? Taken(ScalarNode key, TomlEntry entry)
    {
        problems.Report(ProblemId.DuplicateKey, key.Span, MessageText.Shorten(key.Text), problems.LineOf(entry.Key.Span));
        return null;
    }
}
