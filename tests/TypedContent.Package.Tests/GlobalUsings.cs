global using Xunit;

[assembly: AssemblyFixture(typeof(TypedContent.Package.Tests.PackedPackage))]

// All tests start at once, so that their builds can be done together; each waits for processes nearly all of its time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All, MaxThreads = -1)]
