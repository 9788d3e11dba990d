using System.Buffers;
using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace TypedContent.Generator.Tests.Prepared;

/// <summary>Lists all values of all entries of an assembly: each public member of each, and of the objects in them.</summary>
internal sealed class Values
{
    private static readonly string[] Locales = ["ar", "en", "fr", "pt-BR"];

    private readonly List<string> _lines = [];
    private readonly Dictionary<object, int> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly string[] _without;

    private Values(params string[] without) => _without = without;

    /// <summary>Loads an assembly and lists its values.</summary>
    public static List<string> Of(byte[] assembly)
    {
        var context = new AssemblyLoadContext("values", isCollectible: true);
        try
        {
            using var stream = new MemoryStream(assembly);
            var values = new Values();
            values.WriteAll(context.LoadFromStream(stream));
            return values._lines;
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Lists the values of an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="without">The names of members that are left out.</param>
    public static List<string> Of(object value, params string[] without)
    {
        var values = new Values(without);
        values.Write("", value);
        return values._lines;
    }

    private void WriteAll(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(IsCollection).OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            var all = Write(type.FullName + ".All", () => type.GetProperty("All")!.GetValue(null));
            foreach (var slug in all is null ? [] : (IReadOnlyList<string>)all.GetType().GetProperty("Slugs")!.GetValue(all)!)
            {
                foreach (var locale in Locales.Prepend(null))
                {
                    // An invalid entry is in no list, and throws when it is looked up.
                    Write($"{type.FullName}.Find({slug}, {locale})", () => locale is null ? Call(type, "Find", slug) : Call(type, "Find", slug, locale));
                }
            }

            foreach (var locale in Locales)
            {
                Write($"{type.FullName}.AllIn({locale})", () => Call(type, "AllIn", locale));
            }

            WriteMembers(type);
        }

        WriteSingletons(assembly);
    }

    private void WriteSingletons(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(IsSingleton).OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            foreach (var locale in Locales)
            {
                Write($"{type.FullName}.In({locale})", () => Call(type, "In", locale));
            }

            WriteMembers(type);
        }
    }

    private void WriteMembers(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static).OrderBy(static property => property.Name, StringComparer.Ordinal))
        {
            Write($"{type.FullName}.{property.Name}", () => property.GetValue(null));
        }
    }

    private static bool IsSingleton(Type type) =>
        type.IsAbstract && type.GetMethod("In", BindingFlags.Public | BindingFlags.Static) is not null && type.GetProperty("Value") is not null;

    private static bool IsCollection(Type type) =>
        type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.PropertyType is { IsGenericType: true } all
        && all.GetGenericTypeDefinition() == typeof(ContentCollection<>);

    private static object? Call(Type type, string method, params string[] arguments) =>
        type.GetMethod(method, BindingFlags.Public | BindingFlags.Static, Array.ConvertAll(arguments, static _ => typeof(string)))?.Invoke(null, arguments);

    private object? Write(string place, Func<object?> read)
    {
        object? value;
        try
        {
            value = read();
        }
        catch (TargetInvocationException e)
        {
            var inner = e.InnerException is TypeInitializationException { InnerException: { } cause } ? cause : e.InnerException;
            _lines.Add($"{place} throws {inner?.GetType().Name}: {inner?.Message}");
            return null;
        }

        Write(place, value);
        return value;
    }

    private void Write(string place, object? value)
    {
        switch (value)
        {
            case null:
                _lines.Add(place + " = null");
                break;
            case string text:
                _lines.Add($"{place} = '{text}'");
                break;
            case double number:
                _lines.Add($"{place} = {BitConverter.DoubleToInt64Bits(number)}");
                break;
            case DateTime or DateTimeOffset or TimeOnly or DateOnly:
                _lines.Add($"{place} = {((IFormattable)value).ToString("o", CultureInfo.InvariantCulture)}");
                break;
            case IFormattable text:
                _lines.Add($"{place} = {text.GetType().Name} {text.ToString(null, CultureInfo.InvariantCulture)}");
                break;
            case bool or Uri or Type or Delegate or char:
                _lines.Add($"{place} = {value}");
                break;
            case var _ when !value.GetType().IsValueType && _without.Length == 0 && !_seen.TryAdd(value, _seen.Count):
                _lines.Add($"{place} = #{_seen[value]}");
                break;
            case IEnumerable items:
                WriteItems(place, items);
                break;
            default:
                WriteMembers(place, value);
                break;
        }
    }

    private void WriteItems(string place, IEnumerable items)
    {
        if (items.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && (bool)type.GetProperty("IsDefault")!.GetValue(items)!)
        {
            _lines.Add(place + " is default");
            return;
        }

        if (items.GetType().IsGenericType && items.GetType().GetGenericTypeDefinition() == typeof(ContentCollection<>))
        {
            Write(place + ".Slugs", string.Join(", ", (IEnumerable<string>)items.GetType().GetProperty("Slugs")!.GetValue(items)!));
        }

        var count = 0;
        foreach (var item in items)
        {
            Write($"{place}[{count++}]", item);
        }

        _lines.Add($"{place} has {count}");
    }

    private void WriteMembers(string place, object value)
    {
        var type = value.GetType();
        _lines.Add($"{place} is {type.FullName}");
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && !_without.Contains(property.Name))
            .OrderBy(static property => property.Name, StringComparer.Ordinal))
        {
            Write($"{place}.{property.Name}", () => property.GetValue(value));
        }

        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance).OrderBy(static field => field.Name, StringComparer.Ordinal))
        {
            Write($"{place}.{field.Name}", () => field.GetValue(value));
        }

        if (value is MarkdownBody body)
        {
            var writer = new ArrayBufferWriter<byte>();
            body.WriteHtmlTo(writer);
            _lines.Add($"{place}.WriteHtmlTo = '{Encoding.UTF8.GetString(writer.WrittenSpan)}'");
        }
    }
}
