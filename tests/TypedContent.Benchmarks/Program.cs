using System.Globalization;
using BenchmarkDotNet.Running;
using TypedContent.Benchmarks;

switch (args)
{
    case ["corpus", var folder, var articles]:
        Corpus.Write(folder, int.Parse(articles, CultureInfo.InvariantCulture));
        return;
    case ["plain", var folder]:
        Console.WriteLine(PlainProgram.Read(folder).Sum(static article => (long)article.Html.Length));
        return;
    case ["stages", var articles]:
        Stages.Print(int.Parse(articles, CultureInfo.InvariantCulture));
        return;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
        return;
}
