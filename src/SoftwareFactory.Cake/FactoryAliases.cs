using Cake.Core;
using Cake.Core.Annotations;

namespace SoftwareFactory.Cake;

/// <summary>
/// <para>Runs the line of SoftwareFactory, and asks the command <c>factory</c> about it.</para>
/// <para>
/// In order to use these aliases, include the following in your build.cake:
/// <code>#addin nuget:?package=SoftwareFactory.Cake</code>
/// The aliases of the line need a project that references SoftwareFactory.MSBuild. Those that ask need the tool: in the repository's tool manifest, or by
/// <code>#tool dotnet:?package=SoftwareFactory.Tool</code>
/// </para>
/// </summary>
[CakeAliasCategory("SoftwareFactory")]
public static class FactoryAliases
{
    /// <summary>Gets the targets of a build that runs the line: the whole of it, its stages, and the check of outputs.</summary>
    /// <param name="context">The context.</param>
    /// <returns>The targets, in the order of the line.</returns>
    /// <example>
    /// <code>
    /// foreach (var target in FactoryTargets)
    ///     Task(target.Name).Description(target.Description).Does(() => FactoryRun(target));
    /// </code>
    /// </example>
    [CakePropertyAlias]
    [CakeNamespaceImport("SoftwareFactory.Cake")]
    public static IReadOnlyList<FactoryTarget> FactoryTargets(this ICakeContext context) => FactoryTarget.All;

    /// <summary>Runs the whole line as the arguments <c>--project</c>, <c>--mode</c>, <c>--model</c> and <c>--only</c> of the build say.</summary>
    /// <param name="context">The context.</param>
    /// <example><code>FactoryRun();</code></example>
    [CakeMethodAlias]
    public static void FactoryRun(this ICakeContext context) => FactoryRun(context, FactorySettings.FromArguments(context));

    /// <summary>Runs the whole line.</summary>
    /// <param name="context">The context.</param>
    /// <param name="settings">On what, and how.</param>
    /// <example><code>FactoryRun(new FactorySettings { Project = "src/Shop/Shop.csproj", Mode = "update", Model = "openai:gpt-5" });</code></example>
    [CakeMethodAlias]
    [CakeNamespaceImport("SoftwareFactory.Cake")]
    public static void FactoryRun(this ICakeContext context, FactorySettings settings) => FactoryRun(context, FactoryTarget.All[0], settings);

    /// <summary>Runs one target of the line as the arguments of the build say.</summary>
    /// <param name="context">The context.</param>
    /// <param name="target">One of <see cref="FactoryTargets"/>.</param>
    /// <example><code>FactoryRun(FactoryTarget.Named("Intake"));</code></example>
    [CakeMethodAlias]
    [CakeNamespaceImport("SoftwareFactory.Cake")]
    public static void FactoryRun(this ICakeContext context, FactoryTarget target) => FactoryRun(context, target, FactorySettings.FromArguments(context));

    /// <summary>Runs one target of the line.</summary>
    /// <param name="context">The context.</param>
    /// <param name="target">One of <see cref="FactoryTargets"/>.</param>
    /// <param name="settings">On what, and how.</param>
    /// <example><code>FactoryRun(FactoryTarget.Named("Compile"), new FactorySettings { Project = "src/Shop/Shop.csproj" });</code></example>
    [CakeMethodAlias]
    [CakeNamespaceImport("SoftwareFactory.Cake")]
    public static void FactoryRun(this ICakeContext context, FactoryTarget target, FactorySettings settings)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(settings);
        new LineRunner(context).Run(target, settings);
    }

    /// <summary>Checks that specs, templates, lock and outputs agree. Asks nobody and compiles nothing.</summary>
    /// <param name="context">The context.</param>
    /// <param name="settings">On what; the mode does not matter.</param>
    /// <example><code>FactoryVerify(new FactorySettings { Project = "src" });</code></example>
    [CakeMethodAlias]
    [CakeNamespaceImport("SoftwareFactory.Cake")]
    public static void FactoryVerify(this ICakeContext context, FactorySettings settings) => FactoryRun(context, FactoryTarget.Named("Verify"), settings);

    /// <summary>Says how a part came to be: <c>factory trace</c>.</summary>
    /// <param name="context">The context.</param>
    /// <param name="query">A serial, run, spec, clause, <c>file:line</c>, member or lock key.</param>
    /// <param name="settings">How the command is started; null for the defaults.</param>
    /// <example><code>FactoryTrace("pricing.tier-price#R6");</code></example>
    [CakeMethodAlias]
    [CakeNamespaceImport("SoftwareFactory.Cake")]
    public static void FactoryTrace(this ICakeContext context, string query, FactoryToolSettings? settings = null) => Ask(context, settings, "trace", query);

    /// <summary>Says how the part came to be that the argument <c>--query</c> of the build asks for, in the project of <c>--project</c>.</summary>
    /// <param name="context">The context.</param>
    /// <param name="settings">How the command is started; null for the defaults.</param>
    /// <example><code>Task("Why").Does(() => FactoryTrace());</code></example>
    [CakeMethodAlias]
    [CakeNamespaceImport("SoftwareFactory.Cake")]
    public static void FactoryTrace(this ICakeContext context, FactoryToolSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = context.Arguments.GetArguments("query").LastOrDefault() ?? throw new CakeException("Say what to trace with --query=<...>: a serial, run, spec, clause, file:line, member or lock key.");
        FactoryTrace(context, query, settings ?? new FactoryToolSettings { Project = FactorySettings.FromArguments(context).Project });
    }

    /// <summary>Makes a part again from spec, template and lock, and compares its bytes: <c>factory reproduce</c>.</summary>
    /// <param name="context">The context.</param>
    /// <param name="serial">The part's serial.</param>
    /// <param name="settings">How the command is started; null for the defaults.</param>
    /// <example><code>FactoryReproduce("SF-P8CB3-R49KC-VRY4T-R72Z2");</code></example>
    [CakeMethodAlias]
    [CakeNamespaceImport("SoftwareFactory.Cake")]
    public static void FactoryReproduce(this ICakeContext context, string serial, FactoryToolSettings? settings = null) => Ask(context, settings, "reproduce", serial);

    /// <summary>Says how well the line does: <c>factory metrics</c>.</summary>
    /// <param name="context">The context.</param>
    /// <param name="settings">How the command is started; null for the defaults.</param>
    /// <example><code>FactoryMetrics(new FactoryToolSettings { Project = "src" });</code></example>
    [CakeMethodAlias]
    [CakeNamespaceImport("SoftwareFactory.Cake")]
    public static void FactoryMetrics(this ICakeContext context, FactoryToolSettings? settings = null) => Ask(context, settings, "metrics");

    /// <summary>Runs the command <c>factory</c> with any words.</summary>
    /// <param name="context">The context.</param>
    /// <param name="words">The words of its command line; each is quoted.</param>
    /// <param name="settings">How the command is started; null for the defaults.</param>
    /// <example><code>FactoryCommand(new[] { "runs", "--status", "stopped", "--json" });</code></example>
    [CakeMethodAlias]
    [CakeNamespaceImport("SoftwareFactory.Cake")]
    public static void FactoryCommand(this ICakeContext context, IEnumerable<string> words, FactoryToolSettings? settings = null) => Ask(context, settings, [.. words]);

    private static void Ask(ICakeContext context, FactoryToolSettings? settings, params string[] words)
    {
        ArgumentNullException.ThrowIfNull(context);
        new FactoryToolRunner(context).Run(settings ?? new FactoryToolSettings(), words);
    }
}
