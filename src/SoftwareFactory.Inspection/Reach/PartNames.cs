namespace SoftwareFactory.Inspection.Reach;

/// <summary>How a part and other code can reach each other: all of C# that is not inside a type is found by a name. Immutable.</summary>
/// <param name="Declared">The names of the types that it declares in namespaces, of attributes also the short one.</param>
/// <param name="Mentioned">Every identifier in its files and its examples.</param>
/// <param name="AreEverywhere">True for what works without being named: extension members, global usings, attributes of the assembly, types outside namespaces or in those of the platform.</param>
public sealed record PartNames(IReadOnlySet<string> Declared, IReadOnlySet<string> Mentioned, bool AreEverywhere);
