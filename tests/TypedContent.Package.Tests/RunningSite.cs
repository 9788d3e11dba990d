using System.Diagnostics;
using System.Text;

namespace TypedContent.Package.Tests;

/// <summary>A web app that runs, at an address of this machine that was free.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    /// <summary>What <c>--urls</c> is given.</summary>
    public const string AnyAddress = "http://127.0.0.1:0";

    private const string Listens = "Now listening on: ";

    private static readonly HttpClient s_client = new();

    private readonly Process _process;
    private readonly Uri _address;

    private RunningSite(Process process, Uri address)
    {
        _process = process;
        _address = address;
    }

    /// <summary>Starts an app, and waits until it answers.</summary>
    public static async Task<RunningSite> StartAsync(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>();
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The app ended before it answered:\n{Written()}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new RunningSite(process, await address.Task.WaitAsync(DotNet.StepGuard));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        void Read(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            if (line?.Split(Listens) is [_, var url])
            {
                address.TrySetResult(new Uri(url));
            }
        }

        string Written()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>The text of a page, whatever its status is.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var response = await s_client.GetAsync(new Uri(_address, path));
        return await response.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
