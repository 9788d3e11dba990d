using System.Globalization;
using System.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>Finds equal shapes, which share a record.</summary>
internal sealed class ShapeSignatures
{
    // The shape with several ones, of each of these.
    private readonly Dictionary<Shape, Shape> _bases = [];
    private readonly Dictionary<Shape, int> _signatures = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Records that a shape is one of several.</summary>
    public void AddBase(Shape choice, Shape shape) => _bases.Add(choice, shape);

    /// <summary>A number shared by equal shapes: those with the same keys and types, in any order.</summary>
    public int Of(Shape shape)
    {
        if (_signatures.TryGetValue(shape, out var signature))
        {
            return signature;
        }

        signature = OwnSignature(shape);
        if (_bases.TryGetValue(shape, out var @base))
        {
            // Of two shapes in different lists, each needs its own base.
            signature = NumberOf($"{signature}<{Of(@base)}");
        }

        return _signatures[shape] = signature;
    }

    private int OwnSignature(Shape shape)
    {
        var text = new StringBuilder();
        foreach (var key in shape.Keys.OrderBy(static key => key.Key, StringComparer.Ordinal))
        {
            text.Append(key.Key).Append('\0');
            text.Append(shape.Discriminator is null ? (shape.IsNullable(key) ? "?" : "!") + TypeSignature(key.Value) : $"|{OwnSignature(key.Value)}")
                .Append('\n');
        }

        return NumberOf(shape.Discriminator + "\n" + text);
    }

    // A number is used because the texts of nested shapes would be repeated in all shapes around them.
    private int NumberOf(string signature)
    {
        if (!_numbers.TryGetValue(signature, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(signature, number);
        }

        return number;
    }

    private string TypeSignature(Shape? shape) => shape?.Winner switch
    {
        (ShapeKind.Mapping, _) when shape!.IsDictionary => "<" + (shape.Items?.HasNull == true ? "?" : "!") + TypeSignature(shape.Items) + ">",
        (ShapeKind.Mapping, _) => "{" + Of(shape!).ToString(CultureInfo.InvariantCulture) + "}",
        (ShapeKind.Sequence, _) => "[" + (shape!.Items?.HasNull == true ? "?" : "!") + TypeSignature(shape.Items) + "]",
        (ShapeKind.Number, _) => shape!.Number.ToString(),
        (ShapeKind.Reference, var collection) => "/" + collection,
        (var kind, _) => kind.ToString(),
        null => nameof(ShapeKind.String),
    };
}
