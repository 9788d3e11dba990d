namespace TypedContent.Tool.Store;

/// <summary>What a store has of an entry.</summary>
/// <param name="Key">Its key (<see cref="StoreFormat.Key"/>).</param>
/// <param name="Row">Its values (<see cref="StoreSection.Row"/>); <see langword="null"/> where they stand in code.</param>
/// <param name="Outline">What is in its body; <see langword="null"/> where it has none, or it stands in code.</param>
/// <param name="Html">Its body; <see langword="null"/> where it has none, or it stands in code.</param>
internal sealed record StoreRecord(string Key, StoreText? Row, StoreText? Outline, StoreText? Html);
