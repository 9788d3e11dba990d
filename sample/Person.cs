using System.ComponentModel.DataAnnotations;

namespace Newspaper;

/// <summary>A person in the news. This record is declared, while the other collections are inferred: a misspelt key or a role
/// too long for its line does not compile.</summary>
[ContentCollection("people")]
[ReferencedBy("articles")]
public sealed partial record Person
{
    public required string Slug { get; init; }

    public string? Locale { get; init; }

    public required string Url { get; init; }

    [StringLength(60, MinimumLength = 2)]
    public required string Name { get; init; }

    [StringLength(80)]
    public required string Role { get; init; }

    public string? Country { get; init; }

    public Organisation? Organisation { get; init; }

    /// <summary>What the person says in the articles of this edition, the newest first.</summary>
    public IEnumerable<Quotation> Quotations => Articles.SelectMany(article => article.Quotations).Where(said => said.Quote.Speaker == this);

    /// <summary>The line below the name: the role, which includes the country, and the organisation if there is one.</summary>
    public string Description => Organisation is null ? Role : $"{Role} · {Organisation.Name}";
}
