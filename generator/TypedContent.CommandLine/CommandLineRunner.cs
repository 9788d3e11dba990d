using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using TypedContent.Tool.Commands;

namespace TypedContent.CommandLine;

/// <summary>Parses a command line, and runs its command.</summary>
internal static class CommandLineRunner
{
    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var result = CreateRoot(context).Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = context.Terminal.Out,
            Error = context.Terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        var exitCode = await result.InvokeAsync(configuration, cancellationToken);
        return result.Errors.Count > 0 && result.Action is ParseErrorAction ? ExitCode.Unable : exitCode;
    }

    /// <summary>Creates all commands.</summary>
    public static RootCommand CreateRoot(ToolContext context)
    {
        var root = new RootCommand("Checks, lists and writes the content of a project that uses TypedContent.")
        {
            CheckDefinition.Create(context),
            ListDefinition.Create(context),
            StatsDefinition.Create(context),
            NewDefinition.Create(context),
            FixDefinition.Create(context),
            EjectDefinition.Create(context),
            SchemaDefinition.Create(context),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        return root;
    }
}
