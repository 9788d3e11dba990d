using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TypedContent.CommandLine;

/// <summary>Adds examples to the help of a command.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampleCommand { Examples: var examples })
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  dotnet typedcontent {example}");
            }

            output.WriteLine();
        }

        return exitCode;
    }
}

/// <summary>A command with examples.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>The examples, without the name of the program.</summary>
    public IReadOnlyList<string> Examples => examples;
}
