using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4303: command lines put together from text, and programs started through the shell.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProcessArgumentsAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4303", "A command line is put together from text", "{0}. Start the program itself, with ArgumentList or an array of arguments.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4303.md");

    private static readonly string[] Shells = ["cmd", "cmd.exe", "sh", "/bin/sh", "bash", "/bin/bash", "powershell", "powershell.exe", "pwsh"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var types = context.Compilation.Types("System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo");
        if (types.IsEmpty) return;
        context.RegisterOperationAction(operation => InspectAssignment(operation, types), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => InspectArguments(operation, ((IInvocationOperation)operation.Operation).TargetMethod, ((IInvocationOperation)operation.Operation).Arguments, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => InspectArguments(operation, ((IObjectCreationOperation)operation.Operation).Constructor, ((IObjectCreationOperation)operation.Operation).Arguments, types), OperationKind.ObjectCreation);
    }

    private static void InspectAssignment(OperationAnalysisContext context, ImmutableHashSet<ISymbol> types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { ContainingType: { } type } property } || !type.Is(types)) return;
        if (property.Name == "Arguments" && BuiltText.IsBuilt(assignment.Value)) Report(context, assignment.Value, "Arguments are put together from text");
        if (property.Name == "UseShellExecute" && assignment.Value.ConstantValue.Value is true) Report(context, assignment, "The shell decides what is started");
    }

    private static void InspectArguments(OperationAnalysisContext context, IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments, ImmutableHashSet<ISymbol> types)
    {
        if (method is null || !method.ContainingType.Is(types)) return;
        foreach (var argument in arguments.Where(argument => argument.Parameter is { Name: "arguments", Type.SpecialType: SpecialType.System_String }))
        {
            if (BuiltText.IsBuilt(argument.Value)) Report(context, argument.Value, "Arguments are put together from text");
            else if (!argument.Value.ConstantValue.HasValue && arguments[0].Value.ConstantText() is { } program && Shells.Contains(program, StringComparer.OrdinalIgnoreCase)) Report(context, argument.Value, "A shell runs whatever the text says");
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation at, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, at.Syntax.GetLocation(), what));
}
