namespace TypedContent.Fuzz.Tests;

/// <summary>Random content ends, is told where it is wrong, compiles, and has the values that other readers find in it.</summary>
public class FuzzTests
{
    [Fact]
    public void Random_files() => FuzzRun.Over(ProjectGen.WellFormed);

    [Fact]
    public void Mutated_files() => FuzzRun.Over(ProjectGen.Mutated);

    [Fact]
    public void A_mistake_is_told_once() => FuzzRun.OverMistakes(ProjectGen.Mistaken);
}
