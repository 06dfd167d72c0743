using Cake.Core.Tooling;

namespace SoftwareFactory.Cake;

/// <summary>How the command <c>factory</c> (package SoftwareFactory.Tool) is started. It is looked for at <c>ToolPath</c>, among the build's tools and on the path, then in the repository's tool manifest.</summary>
public sealed class FactoryToolSettings : ToolSettings
{
    /// <summary>Gets or sets a project, a solution's folder, or a folder of projects. Null (the default): the working folder.</summary>
    public string? Project { get; set; }
}
