using System.Runtime.CompilerServices;

namespace TypedContent.Compiler.Text;

/// <summary>Compares objects by reference, like <c>ReferenceEqualityComparer</c>, which .NET Standard 2.0 lacks.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static ReferenceComparer<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
