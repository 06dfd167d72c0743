namespace SoftwareFactory.Starting;

/// <summary>What is known of the project that the factory is to be switched on in. All paths are absolute. Immutable.</summary>
public sealed record StartingPoint
{
    /// <summary>The project file.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>The project's root namespace, as MSBuild has it; empty where it has none.</summary>
    public required string RootNamespace { get; init; }

    /// <summary>Whether namespaces such as <c>System</c> need no using.</summary>
    public bool HasImplicitUsings { get; init; }

    /// <summary>Whether an SDK builds it, as <c>&lt;Project Sdk="…"&gt;</c> says: what packages bring to a build reaches no other.</summary>
    public bool IsSdkStyle { get; init; } = true;

    /// <summary>Its target frameworks, such as <c>net10.0</c>; empty for not known.</summary>
    public IReadOnlyList<string> TargetFrameworks { get; init; } = [];

    /// <summary>What its target frameworks are compiled with, as <c>LangVersion</c> says: <c>7.3</c>, <c>13</c> or <c>latest</c>; empty for not known.</summary>
    public IReadOnlyList<string> LanguageVersions { get; init; } = [];

    /// <summary>Whether its references are annotated as nullable or not.</summary>
    public bool HasNullableAnnotations { get; init; }

    /// <summary>Directory.Packages.props, where versions of packages are kept there; null where projects keep their own.</summary>
    public string? CentralVersions { get; init; }

    /// <summary>Whether the project has the package already, by whatever file.</summary>
    public bool HasPackage { get; init; }

    /// <summary>The version of the packages.</summary>
    public required string Version { get; init; }

    /// <summary>Who could own the first spec, the likeliest first; empty for nobody known.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The continuous integration to write for; null for what the repository uses.</summary>
    public ContinuousIntegration? Ci { get; init; }

    /// <summary>The text of its workflow.</summary>
    public required Func<ContinuousIntegration, string> Workflow { get; init; }
}
