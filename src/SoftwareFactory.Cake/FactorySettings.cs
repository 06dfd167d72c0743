using Cake.Core;
using Cake.Core.Tooling;

namespace SoftwareFactory.Cake;

/// <summary>What a run of the line is about. Those of <see cref="ToolSettings"/> concern the <c>dotnet</c> that runs it.</summary>
public sealed class FactorySettings : ToolSettings
{
    /// <summary>Gets or sets a project, a solution's folder, or a folder of projects. Null (the default): all projects below the working folder that reference SoftwareFactory.MSBuild, as one run.</summary>
    public string? Project { get; set; }

    /// <summary>Gets or sets <c>locked</c> (the default; asks no model), <c>update</c> or <c>refresh</c>. SF9004 for anything else.</summary>
    public string Mode { get; set; } = "locked";

    /// <summary>Gets or sets who answers in <c>update</c> and <c>refresh</c>, as <c>provider:id</c>. Null (the default): as <c>FACTORY_MODEL</c> or <c>factory.yaml</c> say.</summary>
    public string? Model { get; set; }

    /// <summary>Gets the ids of the only specs to ask for; empty (the default) for all.</summary>
    public ICollection<string> Only { get; } = [];

    /// <summary>Reads the arguments <c>--project</c>, <c>--mode</c>, <c>--model</c> and, once or more, <c>--only</c> of a build.</summary>
    /// <param name="context">The context of the build.</param>
    /// <returns>The settings; what is not given keeps its default.</returns>
    public static FactorySettings FromArguments(ICakeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        var settings = new FactorySettings { Project = Last("project"), Model = Last("model") };
        if (Last("mode") is { } mode) settings.Mode = mode;
        foreach (var spec in context.Arguments.GetArguments("only")) settings.Only.Add(spec);
        return settings;

        string? Last(string name) => context.Arguments.GetArguments(name).LastOrDefault();
    }
}
