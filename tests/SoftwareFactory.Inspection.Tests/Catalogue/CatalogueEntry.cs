namespace SoftwareFactory.Inspection.Tests.Catalogue;

/// <summary>One block of the catalogue.</summary>
/// <param name="Id">The part's id.</param>
/// <param name="Gate">The gate that must catch it; <c>clean</c> for none.</param>
/// <param name="Rule">The rule that must.</param>
/// <param name="Name">What is wrong, or what it is.</param>
/// <param name="Code">The types of the part.</param>
internal sealed record CatalogueEntry(string Id, string Gate, string Rule, string Name, string Code)
{
    internal TestPart Part() => new($"namespace Catalogue.{char.ToUpperInvariant(Id[0])}{Id[1..]};\n\n«types types»") { Id = Id, Answers = new Dictionary<string, string> { ["types"] = Code } };
}
