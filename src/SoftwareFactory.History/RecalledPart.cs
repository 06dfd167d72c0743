using SoftwareFactory.Tracing;

namespace SoftwareFactory.History;

/// <summary>A part that was made the way that is recalled. Immutable.</summary>
/// <param name="Serial">Its serial number.</param>
/// <param name="Spec">The spec's id.</param>
/// <param name="Template">The template, as <c>function@1</c>.</param>
/// <param name="Provider">Who answered.</param>
/// <param name="Model">The model's id.</param>
/// <param name="Project">The project file, relative to its repository's root.</param>
/// <param name="Folder">The project's folder in this repository, absolute; null for another repository's.</param>
/// <param name="InUse">True when this repository's lock has it.</param>
/// <param name="OnHold">True when it is on hold here.</param>
/// <param name="Outputs">Its outputs, relative to its repository's root.</param>
/// <param name="Packages">The known packages that hold it.</param>
/// <param name="Runs">How many known runs used it.</param>
public sealed record RecalledPart(
    string Serial, string Spec, string Template, string Provider, string Model, string Project, string? Folder, bool InUse, bool OnHold,
    IReadOnlyList<string> Outputs, IReadOnlyList<ShippedPackage> Packages, int Runs);
