using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4338: the clock of the machine. In a part the bans decide (SF4201), which a template can lift.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AmbientClockAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4338", "The time comes from the machine's clock", "{0} cannot be set by a test. Take a TimeProvider.",
        Reliability, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4338.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var clocks = context.Compilation.Types("System.DateTime", "System.DateTimeOffset");
        context.RegisterOperationAction(operation =>
        {
            var property = ((IPropertyReferenceOperation)operation.Operation).Property;
            if (!property.IsStatic || property.Name is not ("Now" or "UtcNow" or "Today") || !property.ContainingType.Is(clocks)) return;
            operation.ReportDiagnostic(Diagnostic.Create(Rule, operation.Operation.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(ApiKey, property.Name), $"{property.ContainingType.Name}.{property.Name}"));
        }, OperationKind.PropertyReference);
    }
}
