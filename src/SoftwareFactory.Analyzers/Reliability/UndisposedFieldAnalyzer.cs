using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4398: instance fields that hold a resource which the type itself makes, and that nothing in the type disposes of or hands on. What holds only memory is not meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndisposedFieldAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4398", "A resource outlives its owner", "{0} ({1}) is made here and never disposed of. Dispose of it in a Dispose of its owner.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4398.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var disposable = context.Compilation.Types("System.IDisposable", "System.IAsyncDisposable");
        var memory = context.Compilation.Types("System.IO.MemoryStream", "System.IO.StringReader", "System.IO.StringWriter", "System.Threading.Tasks.Task", "System.Data.DataTable", "System.Data.DataSet", "System.Net.Http.HttpClient", "System.Net.Http.HttpMessageHandler", "System.Threading.CancellationTokenSource", "System.Net.Http.HttpContent", "System.Threading.SemaphoreSlim", "System.Threading.ReaderWriterLockSlim", "System.Threading.ManualResetEventSlim", "System.Threading.CountdownEvent", "System.Threading.Barrier", "System.Threading.ThreadLocal`1", "System.Collections.Concurrent.BlockingCollection`1", "System.Collections.Generic.IEnumerator`1", "System.Diagnostics.ActivitySource", "System.Diagnostics.Metrics.Meter", "System.Security.Cryptography.RandomNumberGenerator", "System.Buffers.MemoryPool`1");
        if (!disposable.IsEmpty) context.RegisterSymbolStartAction(type => Collect(type, disposable, memory), SymbolKind.NamedType);
    }

    private static void Collect(SymbolStartAnalysisContext context, ImmutableHashSet<ISymbol> disposable, ImmutableHashSet<ISymbol> memory)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type) return;
        var made = new ConcurrentBag<IFieldSymbol>();
        var passedOn = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(operation =>
        {
            foreach (var field in ((IFieldInitializerOperation)operation.Operation).InitializedFields) Made(field, ((IFieldInitializerOperation)operation.Operation).Value);
        }, OperationKind.FieldInitializer);
        context.RegisterOperationAction(operation =>
        {
            var assignment = (ISimpleAssignmentOperation)operation.Operation;
            if (assignment.Target is IFieldReferenceOperation { Instance: IInstanceReferenceOperation } target && assignment.Parent is IExpressionStatementOperation) Made(target.Field, assignment.Value);
        }, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation =>
        {
            var use = (IFieldReferenceOperation)operation.Operation;
            if (!IsOnlyUsed(use)) passedOn.TryAdd(use.Field, true);
        }, OperationKind.FieldReference);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (var field in made.Distinct<IFieldSymbol>(SymbolEqualityComparer.Default).Where(field => !passedOn.ContainsKey(field))) end.ReportDiagnostic(Diagnostic.Create(Rule, field.Locations[0], field.Name, field.Type.Name));
        });

        void Made(IFieldSymbol field, IOperation value)
        {
            if (!field.IsStatic && field.DeclaredAccessibility == Accessibility.Private && SymbolEqualityComparer.Default.Equals(field.ContainingType, type) && value.Unwrapped() is IObjectCreationOperation && value.Unwrapped().Type.IsOrInherits(disposable) && !value.Unwrapped().Type.IsOrInherits(memory)) made.Add(field);
        }
    }

    // A member of it is called or read, or it is set; anything else may dispose of it, or hand it to who does.
    private static bool IsOnlyUsed(IFieldReferenceOperation use) => use.Parent switch
    {
        IInvocationOperation call => call.Instance == use && call.TargetMethod.Name is not ("Dispose" or "DisposeAsync" or "Close" or "CloseAsync"),
        IMemberReferenceOperation member => member.Instance == use,
        ISimpleAssignmentOperation assignment => assignment.Target == use,
        IConditionalAccessOperation access => !access.WhenNotNull.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name is "Dispose" or "DisposeAsync" or "Close"),
        _ => false,
    };
}
