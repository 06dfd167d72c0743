using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4393: lambdas that keep the variable of a <c>for</c> loop, or one that a <c>while</c> counts up, and are run later: added to a collection, started, registered or subscribed. The variable of a <c>foreach</c> is new for each step.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoopClosureAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4393", "A closure sees the loop's last value", "{0} is one variable for all steps, and has its last value when the lambda runs. Copy it inside the loop.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4393.md");

    private static readonly string[] Keeping = ["Add", "Enqueue", "Push", "Insert", "Run", "StartNew", "Register", "Subscribe", "Post", "Schedule", "QueueUserWorkItem", "ContinueWith", "TryAdd", "TryWrite", "WriteAsync", "OnCompleted", "BeginInvoke", "AddSingleton", "AddTransient", "AddScoped"];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var lambda = (IAnonymousFunctionOperation)operation.Operation;
        if (!IsKept(lambda)) return;
        foreach (var loop in lambda.Ancestors().TakeWhile(around => around is not (IAnonymousFunctionOperation or ILocalFunctionOperation)).OfType<IWhileLoopOperation>())
        {
            if (lambda.Descendants().OfType<ILocalReferenceOperation>().FirstOrDefault(use => IsCounted(loop, lambda, use.Local)) is { } use)
                operation.ReportDiagnostic(Diagnostic.Create(Rule, use.Syntax.GetLocation(), use.Local.Name));
        }

        foreach (var loop in lambda.Ancestors().TakeWhile(around => around is not (IAnonymousFunctionOperation or ILocalFunctionOperation)).OfType<IForLoopOperation>())
        {
            if (lambda.Descendants().OfType<ILocalReferenceOperation>().FirstOrDefault(use => loop.Locals.Contains(use.Local, SymbolEqualityComparer.Default) && IsStepped(loop, use.Local)) is { } use)
                operation.ReportDiagnostic(Diagnostic.Create(Rule, use.Syntax.GetLocation(), use.Local.Name));
        }
    }, OperationKind.AnonymousFunction);

    private static bool IsStepped(IForLoopOperation loop, ILocalSymbol local) => loop.AtLoopBottom.SelectMany(step => step.DescendantsAndSelf()).Any(step => step is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, local));

    // while (i < n) { list.Add(() => i); i++; }
    private static bool IsCounted(IWhileLoopOperation loop, IAnonymousFunctionOperation lambda, ILocalSymbol local) => !local.DeclaringSyntaxReferences.Any(declared => loop.Syntax.Span.Contains(declared.Span))
        && loop.Body.Descendants().OfType<IIncrementOrDecrementOperation>().Any(step => SymbolEqualityComparer.Default.Equals(step.Target.Named(), local) && !step.Ancestors().Contains(lambda));

    private static bool IsKept(IAnonymousFunctionOperation lambda)
    {
        IOperation value = lambda;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation) value = value.Parent;
        return value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => Keeping.Contains(call.TargetMethod.Name) && !call.Ancestors().TakeWhile(around => around is not IBlockOperation).Any(around => around is IAwaitOperation),
            IEventAssignmentOperation { Adds: true } => true,
            ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } or IFieldReferenceOperation } => true,
            _ => false,
        };
    }
}
