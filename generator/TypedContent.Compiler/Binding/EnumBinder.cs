using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Binds texts to enums: names in any case style, and lists of them to flags.</summary>
internal static class EnumBinder
{
    public static BoundEnum? Bind(ContentNode node, EnumSpec type)
    {
        switch (node)
        {
            case ScalarNode scalar when Find(scalar, type) is { } value:
                return new BoundEnum(type.Type, [value.Name]);
            case SequenceNode { Items.Count: 0 } when type.IsFlags:
                return new BoundEnum(type.Type, default);
            case SequenceNode sequence when type.IsFlags:
                var flags = sequence.Items.Select(item => item is ScalarNode scalar ? Find(scalar, type) : null).ToList();
                return flags.Contains(null) ? null : new BoundEnum(type.Type, flags.Select(static flag => flag!.Name).Distinct().ToEquatableArray());
            default:
                return null;
        }
    }

    /// <summary>The text of a member in the content.</summary>
    public static string TextOf(EnumValue value) => value.Text ?? KeyStyle.Words(value.Name, '-');

    private static EnumValue? Find(ScalarNode scalar, EnumSpec type)
    {
        var plain = PlainKey.Of(scalar.Text);
        return type.Values.FirstOrDefault(value => value.Text == scalar.Text || value.Name == scalar.Text)
            ?? type.Values.FirstOrDefault(value => value.Text is null && PlainKey.Of(value.Name) == plain);
    }
}
