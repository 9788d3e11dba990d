namespace TypedContent.Fuzz.Tests;

/// <summary>Random content is compiled in time, reported where it is wrong, and has the values that other readers find in it.</summary>
public class FuzzTests
{
    [Fact]
    public void Random_files() => FuzzRun.Over(ProjectGen.WellFormed, FuzzRun.First);

    [Fact]
    public void Mutated_files() => FuzzRun.Over(ProjectGen.Mutated, FuzzRun.First);

    [Fact]
    public void A_mistake_is_reported_once() => FuzzRun.OverMistakes(ProjectGen.Mistaken, FuzzRun.First);

    [Fact(Explicit = true)]
    public void Many_random_files() => FuzzRun.Over(ProjectGen.WellFormed, FuzzRun.Others);

    [Fact(Explicit = true)]
    public void Many_mutated_files() => FuzzRun.Over(ProjectGen.Mutated, FuzzRun.Others);

    [Fact(Explicit = true)]
    public void Each_of_many_mistakes_is_reported_once() => FuzzRun.OverMistakes(ProjectGen.Mistaken, FuzzRun.Others);
}
