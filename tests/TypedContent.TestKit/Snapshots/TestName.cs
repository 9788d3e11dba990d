using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TypedContent.Testing.Snapshots;
using Xunit;
using Xunit.v3;

namespace TypedContent.TestKit.Snapshots;

/// <summary>The first part of the file names of a test's snapshots: <c>Type.Method</c>, <c>Parent.Type.Method</c>, <c>Type.Method_name=value</c>.</summary>
internal static class TestName
{
    private static readonly ConcurrentDictionary<(string Test, string Name), bool> Used = new();

    /// <summary>The name for the calling test. A test may ask for it only once, because a second snapshot would replace the first.</summary>
    public static string OfRunningTest()
    {
        if (TestContext.Current.Test is not IXunitTest test)
        {
            throw new InvalidOperationException("A snapshot belongs to a running test.");
        }

        var method = test.TestMethod.Method;
        var name = Of(method.ReflectedType!, method.Name, [.. method.GetParameters().Select(parameter => parameter.Name!)], test.TestMethodArguments);
        return Used.TryAdd((method.ReflectedType!.FullName!, name), true)
            ? name
            : throw new InvalidOperationException($"The snapshot '{name}' was compared already; a test has one, and the names of two tests must differ.");
    }

    /// <summary>The name for a method of a test class with the arguments of a theory.</summary>
    public static string Of(Type type, string method, IReadOnlyList<string> parameters, IReadOnlyList<object?> arguments)
    {
        var name = new StringBuilder(type.IsNested ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name).Append('.').Append(method);
        foreach (var (parameter, argument) in parameters.Zip(arguments))
        {
            name.Append('_').Append(parameter).Append('=').Append(SnapshotName.InFileName(Text(argument)));
        }

        return name.ToString();
    }

    private static string Text(object? argument) => argument switch
    {
        null => "null",
        string text => text,
        bool or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or Enum =>
            Convert.ToString(argument, CultureInfo.InvariantCulture)!,
        _ => throw new NotSupportedException($"A snapshot cannot be named by an argument of type {argument.GetType().Name}; give the test a name in a string."),
    };
}
