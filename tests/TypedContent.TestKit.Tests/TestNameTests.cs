using TypedContent.TestKit.Snapshots;
using TypedContent.Testing.Snapshots;

namespace TypedContent.TestKit.Tests;

public class TestNameTests
{
    [Fact]
    public void A_test_is_named_after_its_class_and_method()
    {
        Assert.Equal("TestNameTests.A_test_is_named_after_its_class_and_method", TestName.OfRunningTest());
    }

    [Fact]
    public void A_test_has_one_snapshot()
    {
        TestName.OfRunningTest();

        Assert.Throws<InvalidOperationException>(() => TestName.OfRunningTest());
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("b", 2)]
    public void A_theory_is_also_named_after_its_arguments(string text, int number)
    {
        Assert.Equal($"TestNameTests.A_theory_is_also_named_after_its_arguments_text={text}_number={number}", TestName.OfRunningTest());
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData(true, "True")]
    [InlineData(1.5, "1.5")]
    [InlineData(DayOfWeek.Monday, "Monday")]
    [InlineData("مرحبا", "مرحبا")]
    [InlineData("a/b\\c:d*e?f<g>h|i\"j\nk", "a-b-c-d-e-f-g-h-i-j-k")]
    public void Arguments_are_written_as_parts_of_a_file_name(object? argument, string expected)
    {
        Assert.Equal($"TestNameTests.Test_value={expected}", TestName.Of(typeof(TestNameTests), "Test", ["value"], [argument]));
    }

    [Fact]
    public void An_argument_without_its_own_text_is_rejected()
    {
        Assert.Throws<NotSupportedException>(() => TestName.Of(typeof(TestNameTests), "Test", ["value"], [new object()]));
    }

    public class Nested
    {
        [Fact]
        public void The_name_of_a_nested_class_includes_its_parent()
        {
            Assert.Equal("TestNameTests.Nested.The_name_of_a_nested_class_includes_its_parent", TestName.OfRunningTest());
        }
    }
}
