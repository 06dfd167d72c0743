using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftwareFactory.Analyzers;

/// <summary>One rule of the pack: one class, one id, one page in <c>docs/diagnostics</c>. Code marked as generated is left alone. Thread-safe.</summary>
/// <param name="rule">The rule's descriptor.</param>
public abstract class PackAnalyzer(DiagnosticDescriptor rule) : DiagnosticAnalyzer
{
    /// <summary>The key of a diagnostic's property that names the API it is about: the factory's list of bans decides on it in a part, and the rule is silent there.</summary>
    internal const string ApiKey = "api";

    /// <summary>Where the pages stand.</summary>
    internal const string Pages = "https://softwarefactory.dev/docs/diagnostics/";

    internal const string Security = nameof(Security);
    internal const string Reliability = nameof(Reliability);
    internal const string Correctness = nameof(Correctness);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [rule];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Registers what the rule looks at; nothing where the compilation knows none of the types it is about.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context);
}
