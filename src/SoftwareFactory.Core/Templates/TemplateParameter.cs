using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Core.Templates;

/// <summary>A parameter that a spec gives under <c>with:</c>.</summary>
/// <param name="Name">Lower-case words joined by <c>_</c>.</param>
/// <param name="Description">What it is.</param>
public sealed record TemplateParameter(string Name, string Description)
{
    /// <summary>True when the spec must give it.</summary>
    public bool Required { get; init; }

    /// <summary>The value when the spec does not give it; null renders as empty.</summary>
    public string? Default { get; init; }

    /// <summary>A value that shows what is meant: new specs begin with it, and the template is checked with it. Null when there is none.</summary>
    public SpecParameter? Example { get; init; }

    /// <summary>A regular expression that the whole value (each item of a list) must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>True when the value names an interface of the project, whose members the template sees.</summary>
    public bool IsInterface { get; init; }
}
