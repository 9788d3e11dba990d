using System.Xml.Linq;

namespace TypedContent.Generator.Tests.Prepared;

/// <summary>The build passes the tool the same properties as the compiler.</summary>
public class RequestTests
{
    [Fact]
    public void The_tool_gets_each_property_that_the_compiler_sees()
    {
        var targets = XDocument.Load(RepositoryFolder.PathOf("generator", "TypedContent", "build", "TypedContent.targets"));
        var visible = targets.Descendants("CompilerVisibleProperty").First().Attribute("Include")!.Value.Split(';');
        var requested = targets.Descendants("_TypedContentProperty").Select(static item => item.Attribute("Include")!.Value).ToArray();

        // The properties for prepared content are set by the tool itself.
        Assert.Equal(
            visible.Where(static name => name != "TypedContentPrepared").Select(static name => $"p{name}=$([MSBuild]::Escape($({name})))")
                .Order(StringComparer.Ordinal),
            requested.Order(StringComparer.Ordinal));
    }
}
