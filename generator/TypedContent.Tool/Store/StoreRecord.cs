namespace TypedContent.Tool.Store;

/// <summary>The content of an entry in a store.</summary>
/// <param name="Key">Its key (<see cref="StoreFormat.Key"/>).</param>
/// <param name="Row">Its values (<see cref="StoreSection.Row"/>); <see langword="null"/> if they are in code.</param>
/// <param name="Outline">The contents of its body; <see langword="null"/> if it has none, or they are in code.</param>
/// <param name="Html">Its body; <see langword="null"/> if it has none, or it is in code.</param>
internal sealed record StoreRecord(string Key, StoreText? Row, StoreText? Outline, StoreText? Html);
