namespace TypedContent.Tool.Output;

/// <summary>Spans of time in words.</summary>
internal static class Age
{
    /// <summary>How long ago something was: <c>3 hours ago</c>.</summary>
    public static string Of(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "less than a minute ago",
        { TotalHours: < 1 } => Counted.Of((int)age.TotalMinutes, "minute") + " ago",
        { TotalDays: < 1 } => Counted.Of((int)age.TotalHours, "hour") + " ago",
        _ => Counted.Of((int)age.TotalDays, "day") + " ago",
    };
}
