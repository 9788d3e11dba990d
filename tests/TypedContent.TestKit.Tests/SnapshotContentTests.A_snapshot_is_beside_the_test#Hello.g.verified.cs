//HintName: Hello.g.cs
/// <summary>Hello</summary>
public static class Hello
{
    /// <summary>Title</summary>
    public const string Title = "مرحبا";
}
