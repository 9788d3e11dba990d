namespace TypedContent;

/// <summary>The codes for kinds of values in a row of a table, compiled into both the generator, which writes them, and the runtime library.</summary>
internal static class ContentValueField
{
    public const string Null = "null";
    public const string Text = "text";
    public const string Boolean = "boolean";
    public const string Whole = "whole";
    public const string Number = "number";
    public const string Date = "date";
    public const string DateTime = "date-time";
    public const string DateTimeOffset = "date-time-offset";
    public const string List = "list";
    public const string Mapping = "mapping";
}
