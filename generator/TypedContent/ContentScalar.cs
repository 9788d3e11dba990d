using System.ComponentModel;
using System.Globalization;

namespace TypedContent;

/// <summary>Creates values of the project's own types from texts of the content.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContentScalar
{
    /// <summary>Creates a value of a type that can be parsed.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="sourcePath">The file that contains it.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The type cannot parse the text.</exception>
    public static T Parse<T>(string text, string sourcePath, string key)
        where T : IParsable<T> => Create(text, sourcePath, key, static text => T.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Creates a value with a method of the project.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="sourcePath">The file that contains it.</param>
    /// <param name="key">Its key.</param>
    /// <param name="create">The method.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The method fails.</exception>
    public static T Create<T>(string text, string sourcePath, string key, Func<string, T> create)
    {
        try
        {
            return create(text);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"'{text}' under the key '{key}' of {sourcePath} is not a valid {typeof(T).Name}: {e.Message}", e);
        }
    }
}
