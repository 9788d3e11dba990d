using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Binding;

/// <summary>Fits texts to enums: names in any case style, and lists of them to flags.</summary>
internal static class EnumBinder
{
    public static BoundScalar? Bind(ContentNode node, EnumSpec type)
    {
        switch (node)
        {
            case ScalarNode scalar when Find(scalar, type) is { } value:
                return new BoundScalar(Expression(value, type));
            case SequenceNode { Items.Count: 0 } when type.IsFlags:
                return new BoundScalar($"({type.Type})0");
            case SequenceNode sequence when type.IsFlags:
                var flags = sequence.Items.Select(item => item is ScalarNode scalar ? Find(scalar, type) : null).ToList();
                return flags.Contains(null) ? null : new BoundScalar(string.Join(" | ", flags.Select(flag => Expression(flag!, type)).Distinct()));
            default:
                return null;
        }
    }

    /// <summary>How content writes a member.</summary>
    public static string TextOf(EnumValue value) => value.Text ?? KeyStyle.Words(value.Name, '-');

    private static string Expression(EnumValue value, EnumSpec type) => type.Type + "." + CSharpName.Identifier(value.Name);

    private static EnumValue? Find(ScalarNode scalar, EnumSpec type)
    {
        var plain = PlainKey.Of(scalar.Text);
        return type.Values.FirstOrDefault(value => value.Text == scalar.Text || value.Name == scalar.Text)
            ?? type.Values.FirstOrDefault(value => value.Text is null && PlainKey.Of(value.Name) == plain);
    }
}
