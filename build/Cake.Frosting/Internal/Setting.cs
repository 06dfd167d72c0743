namespace Cake.Frosting.Internal;

/// <summary>A Cake setting given in code.</summary>
internal sealed record Setting(string Name, string Value);
