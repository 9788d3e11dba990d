namespace TypedContent.Package.Tests;

/// <summary>
/// Builds what tests ask for at the same time in one MSBuild process, which starts once for all of them.
/// What comes while it works is built together afterwards.
/// </summary>
/// <param name="folder">The folder for what MSBuild is given.</param>
/// <param name="environment">The environment of each build.</param>
internal sealed class BuildQueue(string folder, IReadOnlyDictionary<string, string> environment)
{
    // Tests that one build has let go on ask for their next one within a moment.
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(300);

    private readonly Lock _lock = new();
    private List<Waiting> _waiting = [];
    private bool _works;
    private int _batches;

    /// <summary>Gives what MSBuild said of this project, and 0 if its build went well.</summary>
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
                // For those whose result is not known yet.
                batch.ForEach(waiting => waiting.Result.TrySetException(exception));
            }
        }
    }

    /// <summary>Takes all that is waiting once no more has come for a moment.</summary>
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
        // A second process has to start too, which few projects do not pay for.
        var processes = Math.Clamp(batch.Count / 8, 1, Environment.ProcessorCount);
        var run = await DotNet.RunAsync(
            batchFolder,
            [
                "msbuild", "batch.msbuild", "-nologo", $"-maxcpucount:{processes}",
                "-verbosity:minimal", "-consoleloggerparameters:NoSummary;EnableMPLogging",
            ],
            environment);
        // As "dotnet build" writes them, each with its project at the end.
        var lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < batch.Count; i++)
        {
            var own = string.Join('\n', lines.Where(line => IsOf(batch[i].Request.ProjectFile, line)));
            var succeeded = File.Exists(SuccessFile(i));
            if (!succeeded && own.Length == 0)
            {
                batch[i].Result.SetException(
                    new InvalidOperationException($"MSBuild neither built {batch[i].Request.ProjectFile} nor said why not:\n{run.Output}"));
            }
            else
            {
                // An error after which MSBuild goes on fails a build too.
                batch[i].Result.SetResult(new CommandResult(succeeded && !BuildResult.TellsOfErrors(own) ? 0 : 1, own));
            }
        }

        string SuccessFile(int i) => Path.Combine(batchFolder, $"{i}.succeeded");
    }

    /// <summary>Whether the line ends with the project, or with the project and the framework that it is built for; or is about the project file itself.</summary>
    private static bool IsOf(string projectFile, string line) =>
        line.EndsWith($"[{projectFile}]", StringComparison.Ordinal)
        || line.Contains($"[{projectFile}::", StringComparison.Ordinal)
        || line.StartsWith($"{projectFile} : ", StringComparison.Ordinal)
        || line.StartsWith($"{projectFile}(", StringComparison.Ordinal);

    private sealed record Waiting(BuildRequest Request, TaskCompletionSource<CommandResult> Result);
}
