using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text;

namespace TypedContent.Package.Tests;

/// <summary>Entries that are rows of the content store, in every form in which a program is published.</summary>
public sealed class PublishTests(PackedPackage package)
{
    [Theory]
    [InlineData("-p:PublishSingleFile=true;PublishTrimmed=true", Explicit = true)]
    [InlineData("-p:PublishAot=true", Explicit = true)]
    public async Task They_are_read_without_a_warning(string properties)
    {
        var project = new LargeLibrary(package).Program;

        var publish = await project.CommandAsync("publish", "--output", "out", "--use-current-runtime", properties);

        publish.ShouldSucceed();
        var warnings = publish.Output.Split('\n').Where(static line => line.Contains(" warning ", StringComparison.Ordinal)).ToList();
        Assert.True(warnings.Count == 0, string.Join('\n', warnings));
        Assert.Empty(Directory.GetFiles(project.PathOf("out"), "*.dll"));
        Assert.Equal(LargeLibrary.ProgramLines, await DotNet.RunProgramAsync(project.PathOf("out/App")));
    }

    [Fact(Explicit = true)]
    public async Task A_context_unloads_and_its_bodies_stay_readable()
    {
        var site = new LargeLibrary(package);
        Assert.Equal(LargeLibrary.ProgramLines, await site.Program.BuildAndRunAsync());
        var library = site.Program.PathOf("bin/Debug/net10.0/Library.dll");
        // Titles and texts are in the store, which is UTF-8, and in no literal.
        var bytes = await File.ReadAllBytesAsync(library, TestContext.Current.CancellationToken);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Number 7")));
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf("Number 7"u8));

        // The runtime library in the same context, and in another one.
        AssertUnloads(Context.Read(library, null));
        var shared = new AssemblyLoadContext("shared", isCollectible: true);
        AssertUnloads(Context.Read(library, shared.LoadFromAssemblyPath(site.Program.PathOf("bin/Debug/net10.0/TypedContent.dll"))));
        shared.Unload();
    }

    private static void AssertUnloads(WeakReference context)
    {
        for (var attempt = 0; attempt < 20 && context.IsAlive; attempt++)
        {
            Collect();
        }

        Assert.False(context.IsAlive);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private sealed class Context(Assembly? runtime) : AssemblyLoadContext(isCollectible: true)
    {
        /// <summary>Reads all lines and, after the unloading of the context was requested, a body that has not been read before.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static WeakReference Read(string library, Assembly? runtime)
        {
            var context = new Context(runtime);
            if (runtime is null)
            {
                context.LoadFromAssemblyPath(Path.Combine(Path.GetDirectoryName(library)!, "TypedContent.dll"));
            }

            var reading = context.LoadFromAssemblyPath(library).GetType("Library.Reading")!;
            Assert.Equal(LargeLibrary.Lines, (string[])reading.GetMethod("Lines")!.Invoke(null, null)!);
            var value = reading.GetProperty("Body")!.GetValue(null)!;
            var body = value.GetType().GetProperty("Html")!.GetMethod!.CreateDelegate<Func<string>>(value);
            context.Unload();
            Collect();
            Assert.StartsWith("<p>Text <em>8</em>.</p>\n", body(), StringComparison.Ordinal);
            return new WeakReference(context);
        }

        protected override Assembly? Load(AssemblyName name) => name.Name == "TypedContent" ? runtime : null;
    }
}
