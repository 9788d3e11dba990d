global using Xunit;

[assembly: AssemblyFixture(typeof(TypedContent.Package.Tests.PackedPackage))]
