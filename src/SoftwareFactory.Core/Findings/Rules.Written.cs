namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF1301: Another spec asks for this already.</summary>
    public static readonly Rule SpecWritten = new("SF1301", "Another spec asks for this already", "Use that spec's part (uses), or say in rules and examples what is different.") { IsAdjustable = true };

    /// <summary>SF1302: The project has what the spec asks for.</summary>
    public static readonly Rule ProjectHasIt = new("SF1302", "The project has what the spec asks for", "Call it instead, or name the method after what it does differently.") { IsAdjustable = true };

    /// <summary>SF1303: The base library has what the spec asks for.</summary>
    public static readonly Rule LibraryHasIt = new("SF1303", "The base library has what the spec asks for", "Call it instead, or add the example that it would fail.") { IsAdjustable = true };
}
