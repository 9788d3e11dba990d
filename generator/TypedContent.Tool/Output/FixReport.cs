using System.Globalization;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Output;

/// <summary>Writes the result of fixes: each of them, the difference, what is left, and how much of each.</summary>
internal static class FixReport
{
    /// <summary>Writes it.</summary>
    /// <param name="session">The fixes.</param>
    /// <param name="left">What is left.</param>
    /// <param name="isDryRun">Whether no file was changed.</param>
    /// <param name="terminal">The output.</param>
    public static void Write(FixSession session, CheckReport left, bool isDryRun, Terminal terminal)
    {
        var fixes = session.Fixes.ToList();
        foreach (var fix in fixes)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"({fix.Position.Line + 1},{fix.Position.Character + 1})");
            // Quotation marks of the file are shown as they are.
            var mark = IsQuoted(fix.Found) || IsQuoted(fix.Meant) ? "" : "'";
            terminal.Out.WriteLine(
                $"{left.Shown(fix.Path)}{place}: {terminal.Colored(fix.Id, TextColor.Green)}: {Show(fix.Found)} → {Show(fix.Meant)}");

            string Show(string text) => terminal.Isolated(mark + MessageText.Shorten(text) + mark);
        }

        var files = session.Files.ToList();
        foreach (var file in files)
        {
            UnifiedDiff.Write(left.Shown(file.Path), file.Original, file.Text, terminal);
        }

        TextReport.WriteFindings(left, terminal);
        var done = fixes.Count == 0
            ? $"Nothing to fix in {Counted.Of(left.Files, "content file")}."
            : $"{(isDryRun ? "Would fix" : "Fixed")} {Counted.Of(fixes.Count, "problem")} in {Counted.Of(files.Count, "file")}.";
        terminal.Out.WriteLine(left.Errors + left.Warnings == 0
            ? terminal.Colored(done, TextColor.Green)
            : $"{done} " + terminal.Colored(
                $"Left to fix by hand: {Counted.Of(left.Errors, "error")} and {Counted.Of(left.Warnings, "warning")}.",
                left.Errors > 0 ? TextColor.Red : TextColor.Yellow));
    }

    private static bool IsQuoted(string text) => text.StartsWith('"') || text.StartsWith('\'');
}
