using System.Text;

namespace TypedContent.Compiler.Text;

/// <summary>The MSBuild properties of the project, as provided by the host.</summary>
internal abstract class ProjectProperties
{
    /// <summary>The value of a property; <see langword="null"/> if it isn't set.</summary>
    public string? Find(string name) => Value(name)?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Whether a property is <c>true</c>.</summary>
    public bool IsTrue(string name) => string.Equals(Find(name), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The items of a list property; <see langword="null"/> if it isn't set.</summary>
    public string[]? ListOf(string name) => Find(name)?.Split([',', ';', ' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The full path of a folder, with a trailing <c>/</c>; <see langword="null"/> if the package's targets did not set it.</summary>
    public string? PathOf(string name) => Decoded(name) is { } path ? path.Replace('\\', '/').TrimEnd('/') + "/" : null;

    /// <summary>The value of a property that is passed in base64, since a generated .editorconfig cuts a value at '#' and ';';
    /// <see langword="null"/> if it isn't set.</summary>
    public string? Decoded(string name) => Find(name) is { } encoded && Base64.Decode(encoded) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The property as set.</summary>
    protected abstract string? Value(string name);
}
