namespace SoftwareFactory.History;

/// <summary>A part that a known run released.</summary>
internal sealed record ReleasedPart(string Serial, string Spec, string Template, string Provider, string Model, string Project);
