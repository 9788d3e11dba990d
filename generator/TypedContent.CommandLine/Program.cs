using TypedContent.CommandLine;
using TypedContent.Tool.Commands;
using TypedContent.Tool.Output;
using TypedContent.Tool.Projects;

var context = new ToolContext(Terminal.OfProcess(), Environment.CurrentDirectory, new MSBuildProjects(), TimeProvider.System);
return await CommandLineRunner.RunAsync(args, context, CancellationToken.None);
