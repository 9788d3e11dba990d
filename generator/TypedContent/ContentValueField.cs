namespace TypedContent;

/// <summary>How a row of a table names what a value of any kind is. The generator writes what the runtime reads, so this file is compiled into both.</summary>
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
