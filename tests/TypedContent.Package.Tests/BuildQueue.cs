namespace TypedContent.Package.Tests;

/// <summary>
/// Collects the builds that tests request at the same time and runs them in one MSBuild process.
/// Builds that are requested while it runs are collected for the next one.
/// </summary>
/// <param name="folder">The folder for the project files that are passed to MSBuild.</param>
/// <param name="environment">The environment of each build.</param>
internal sealed class BuildQueue(string folder, IReadOnlyDictionary<string, string> environment)
{
    // Tests that waited for one build request their next one within a moment.
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(300);

    private readonly Lock _lock = new();
    private List<Waiting> _waiting = [];
    private bool _works;
    private int _batches;

    /// <summary>Builds a project, and returns what MSBuild printed about it, with the exit code 0 if the build succeeded.</summary>
    public Task<CommandResult> BuildAsync(BuildRequest request)
    {
        var waiting = new Waiting(request, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
        {
            _waiting.Add(waiting);
            if (!_works)
            {
                _works = true;
                _ = Task.Run(WorkAsync);
            }
        }

        return waiting.Result.Task;
    }

    private async Task WorkAsync()
    {
        while (await TakeAsync() is { Count: > 0 } batch)
        {
            try
            {
                await BuildAsync(batch);
            }
            catch (Exception exception)
            {
                // Has no effect on builds that already have a result.
                batch.ForEach(waiting => waiting.Result.TrySetException(exception));
            }
        }
    }

    /// <summary>Takes all waiting builds, as soon as no other has been requested for a moment.</summary>
    private async Task<List<Waiting>> TakeAsync()
    {
        for (var known = -1; ;)
        {
            lock (_lock)
            {
                if (_waiting.Count == known)
                {
                    (var batch, _waiting) = (_waiting, []);
                    _works = known > 0;
                    return batch;
                }

                known = _waiting.Count;
            }

            await Task.Delay(s_moment);
        }
    }

    private async Task BuildAsync(List<Waiting> batch)
    {
        var batchFolder = Directory.CreateDirectory(Path.Combine(folder, $"{++_batches}")).FullName;
        for (var i = 0; i < batch.Count; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(batchFolder, $"{i}.proj"), batch[i].Request.ToProject(SuccessFile(i)));
        }

        await File.WriteAllTextAsync(
            Path.Combine(batchFolder, "batch.msbuild"),
            """
            <Project>
              <ItemGroup>
                <Request Include="*.proj" />
              </ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(Request)" BuildInParallel="true" />
              </Target>
            </Project>
            """);
        // A few projects do not outweigh the time that a second process takes to start.
        var processes = Math.Clamp(batch.Count / 8, 1, Environment.ProcessorCount);
        var run = await DotNet.RunAsync(
            batchFolder,
            [
                "msbuild", "batch.msbuild", "-nologo", $"-maxcpucount:{processes}",
                "-verbosity:minimal", "-consoleloggerparameters:NoSummary;EnableMPLogging",
            ],
            environment);
        // Each line ends with its project, as in the output of "dotnet build".
        var lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < batch.Count; i++)
        {
            var own = string.Join('\n', lines.Where(line => IsOf(batch[i].Request.ProjectFile, line)));
            var succeeded = File.Exists(SuccessFile(i));
            if (!succeeded && own.Length == 0)
            {
                batch[i].Result.SetException(
                    new InvalidOperationException($"MSBuild neither built {batch[i].Request.ProjectFile} nor printed an error:\n{run.Output}"));
            }
            else
            {
                // A build also fails by an error after which MSBuild continues.
                batch[i].Result.SetResult(new CommandResult(succeeded && !BuildResult.HasErrors(own) ? 0 : 1, own));
            }
        }

        string SuccessFile(int i) => Path.Combine(batchFolder, $"{i}.succeeded");
    }

    /// <summary>Whether a line is about the project: it ends with the project, with or without its framework, or begins with the project file.</summary>
    private static bool IsOf(string projectFile, string line) =>
        line.EndsWith($"[{projectFile}]", StringComparison.Ordinal)
        || line.Contains($"[{projectFile}::", StringComparison.Ordinal)
        || line.StartsWith($"{projectFile} : ", StringComparison.Ordinal)
        || line.StartsWith($"{projectFile}(", StringComparison.Ordinal);

    private sealed record Waiting(BuildRequest Request, TaskCompletionSource<CommandResult> Result);
}
