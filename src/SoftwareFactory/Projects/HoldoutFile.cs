namespace SoftwareFactory.Projects;

/// <summary>A spec's holdouts stand beside it, in a file of its name.</summary>
internal static class HoldoutFile
{
    /// <summary>The path of a spec's holdouts, which need not exist.</summary>
    /// <param name="spec">The spec's path, of any form.</param>
    internal static string Of(string spec) => $"{spec[..^".spec.md".Length]}.holdout.md";
}
