using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.TestKit;

/// <summary>Members of a project for tests of the generator: properties and metadata are those that the compiler sees, and every run is checked.</summary>
public static class KitProject
{
    private const string Root = ProjectPath.Folder + "content/";
    private const string CollectionFolders = "TypedContentCollectionFolders";

    /// <summary>Inspects each project that a test runs with a generator that is created as compilers do it, before the run.</summary>
    internal static Action<ContentProject>? Running { get; set; }

    /// <param name="project">The project.</param>
    extension(ContentProject project)
    {
        /// <summary>An empty project with the generator.</summary>
        public static ContentProject For<TGenerator>()
            where TGenerator : IIncrementalGenerator, new() =>
            new(Create(static () => new TGenerator())) { Starting = static project => Running?.Invoke(project) };

        /// <summary>An empty project with a generator that a delegate creates for each run.</summary>
        public static ContentProject For(Func<IIncrementalGenerator> createGenerator) => Create(createGenerator);

        /// <summary>Adds a content file, or replaces its bytes.</summary>
        /// <param name="path">The path.</param>
        /// <param name="bytes">The bytes.</param>
        /// <param name="fallback">The encoding of files that are not UTF-8: the default encoding of the machine; UTF-8 if null.</param>
        public ContentProject With(string path, byte[] bytes, Encoding? fallback = null) => project.WithContent(path, [.. bytes], link: "", fallback);

        /// <summary>Adds a content file outside the content root that is linked into it.</summary>
        public ContentProject WithLinked(string path, string link, string text) => project.WithContent(path, [.. Encoding.UTF8.GetBytes(text)], link);

        /// <summary>Adds an image of the content, whose bytes are not read.</summary>
        public ContentProject WithImage(string path) => project.WithFile(new ProjectFile(ProjectPath.Full(path), null, Place(path, "image:")));

        /// <summary>Adds a content file that cannot be read.</summary>
        public ContentProject WithUnreadable(string path) => project.WithContent(path, null, link: "");

        /// <summary>Adds an additional file for other generators, which is not content.</summary>
        public ContentProject WithOtherFile(string path, string text) =>
            project.WithFile(new ProjectFile(ProjectPath.Full(path), [.. Encoding.UTF8.GetBytes(text)], Place("none")));

        /// <summary>Adds a Razor file of the project.</summary>
        public ContentProject WithRazor(string path, string text = "") => project.WithFile(new ProjectFile(
            ProjectPath.Full(path), [.. Encoding.UTF8.GetBytes(text)], Place("none").Add("AdditionalFiles.TargetPath", Base64(path))));

        /// <summary>Moves an additional file.</summary>
        public ContentProject WithRenamed(string path, string newPath) =>
            new(project) { Files = project.Files.Replace(project.Find(path), project.Find(path).At(ProjectPath.Full(newPath))) };

        /// <summary>Gives the compiler the additional files in the opposite order.</summary>
        public ContentProject InReverseOrder() => new(project) { Files = [.. project.Files.Reverse()] };

        /// <summary>Removes an MSBuild property, as if the targets of the package had not run.</summary>
        public ContentProject WithoutProperty(string name) => new(project) { Properties = project.Properties.Remove(name) };

        /// <summary>Sets the content root.</summary>
        public ContentProject WithRoot(string path) => project.WithProperty("TypedContentRootPath", Base64(ProjectPath.Full(path) + "/"));

        /// <summary>Sets the collection of files that are in no folder.</summary>
        public ContentProject WithRootCollection(string name) => project.WithProperty("TypedContentRootCollectionName", Base64(name));

        /// <summary>Makes a folder a collection, as an item <c>TypedContentCollection</c> does.</summary>
        /// <param name="include">The folder, relative to the project's.</param>
        /// <param name="name">The collection; empty for the folder's own name.</param>
        /// <param name="locale">The locale of its files; empty for none.</param>
        public ContentProject WithCollectionFolder(string include, string name = "", string locale = "")
        {
            var known = project.Properties.TryGetValue(CollectionFolders, out var value) ? Encoding.UTF8.GetString(Convert.FromBase64String(value)) + "\n" : "";
            return project.WithProperty(CollectionFolders, Base64(known + new CollectionFolder(include, name, locale).Line));
        }

        /// <summary>Adds a content file that the build finds in the folder of a collection, without metadata for the compiler.</summary>
        public ContentProject WithFound(string path, string text) =>
            project.WithFile(new ProjectFile(ProjectPath.Full(path), [.. Encoding.UTF8.GetBytes(text)], ImmutableDictionary<string, string>.Empty));

        /// <summary>Adds an image that the build finds in the folder of a collection.</summary>
        public ContentProject WithFoundImage(string path) =>
            project.WithFile(new ProjectFile(ProjectPath.Full(path), null, ImmutableDictionary<string, string>.Empty));

        /// <summary>Sets the C# version.</summary>
        public ContentProject WithLanguageVersion(LanguageVersion version) => project.WithParseOptions(project.ParseOptions.WithLanguageVersion(version));

        /// <summary>Enables a feature of the compiler.</summary>
        public ContentProject WithFeature(string name) =>
            project.WithParseOptions(project.ParseOptions.WithFeatures(project.ParseOptions.Features.Append(new(name, "true"))));

        /// <summary>Disables nullable annotations and warnings, as in an old project.</summary>
        public ContentProject WithoutNullable() => new(project) { Nullable = NullableContextOptions.Disable };

        /// <summary>Runs the generator as compilers do, without tracking steps; a run then caches its results differently.</summary>
        /// <remarks>
        /// For content with thousands of entries, whose steps the driver would need minutes to track. Without steps, there is no check by a second run.
        /// </remarks>
        public ContentProject WithoutSteps() => new(project) { TracksSteps = false };

        /// <summary>The project in another folder, such as one that is on disk.</summary>
        /// <param name="folder">The full path with which all full paths of files then begin.</param>
        internal ContentProject InFolder(string folder)
        {
            var properties = project.Properties;
            foreach (var property in new[] { "TypedContentRootPath", "TypedContentWorkingRootPath", "TypedContentWorkingPath", CollectionFolders })
            {
                if (properties.TryGetValue(property, out var value))
                {
                    var lines = Encoding.UTF8.GetString(Convert.FromBase64String(value)).Split('\n');
                    var moved = lines.Select(line => line.StartsWith('/') ? folder + line : line);
                    properties = properties.SetItem(property, Base64(string.Join('\n', moved)));
                }
            }

            return new(project) { Files = [.. project.Files.Select(file => file.At(folder + file.Path))], Properties = properties };
        }

        /// <summary>The project with content files that cannot be read.</summary>
        internal ContentProject WithAllUnreadable() =>
            new(project) { Files = [.. project.Files.Select(static file => file.Path.EndsWith(".html", StringComparison.Ordinal) ? file : file.Unreadable())] };

        /// <summary>The same project, with every file read again: all instances are new, and nothing has changed.</summary>
        internal ContentProject ReadAnew() => new(project)
        {
            Files = [.. project.Files.Select(file => file.ReadAnew())],
            Sources = [.. project.Sources.Select(source => CSharpSyntaxTree.ParseText(source.GetText(), project.ParseOptions, source.FilePath))],
            Properties = project.Properties,
        };

        // A compilation cannot have trees with different options.
        private ContentProject WithParseOptions(CSharpParseOptions options) => new(project)
        {
            ParseOptions = options,
            Sources = [.. project.Sources.Select(source => source.WithRootAndOptions(source.GetRoot(), options))],
        };

        private ContentProject WithContent(string path, ImmutableArray<byte>? bytes, string link, Encoding? fallback = null) =>
            project.WithFile(new ProjectFile(ProjectPath.Full(path), bytes, Place(path, "file:" + link), fallback));
    }

    private static ContentProject Create(Func<IIncrementalGenerator> createGenerator) => new(createGenerator)
    {
        TakesCompilerProperties = true,
        TracksSteps = true,
        References = References.All,
        // Documentation comments are parsed, so that a wrong or missing one in generated code is a warning.
        ParseOptions = new(LanguageVersion.LatestMajor, DocumentationMode.Diagnose),
        Check = RunTwiceCheck.Check,
        PlaceOf = static path => Place(path, "file:"),
        Properties = ImmutableDictionary<string, string>.Empty
            .Add("RootNamespace", "Site")
            .Add("TypedContentNamespace", "")
            .Add("TypedContentDefaultLocale", "")
            .Add("TypedContentRootPath", Base64(Root)),
    };

    // As in a build: for a file in the content root, the path is enough.
    private static ImmutableDictionary<string, string> Place(string path, string place) =>
        ProjectPath.Full(path).StartsWith(Root, StringComparison.Ordinal) ? ImmutableDictionary<string, string>.Empty : Place(place);

    private static ImmutableDictionary<string, string> Place(string place) => ImmutableDictionary<string, string>.Empty.Add(ProjectFile.Place, place);

    private static string Base64(string path) => Convert.ToBase64String(Encoding.UTF8.GetBytes(path));
}
